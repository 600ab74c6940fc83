import type { Role } from './people';

/** What a role is called where people read it. */
export const roleNames: Readonly<Record<Role, string>> = {
  headteacher: 'Headteacher',
  deputyHeadteacher: 'Deputy headteacher',
  seniorLeader: 'Senior leader',
  dsl: 'Designated safeguarding lead',
  deputyDsl: 'Deputy DSL',
  lineManager: 'Line manager',
  office: 'Office',
  attendanceLead: 'Attendance lead',
  familyWorker: 'Family worker',
  sendco: 'SENDCO',
  classTeacher: 'Class teacher',
  keyworker: 'Key worker',
  roomLead: 'Room lead',
  teacher: 'Teacher',
  businessManager: 'Business manager',
  governor: 'Governor',
  administrator: 'Administrator',
};
