/** Kinds of content: Union work, social work, specialised by job, women's work, gender equality (domain §1.2, §8). */
export const contents = [
  'union_work',
  'social_work',
  'job_specific',
  'women_work',
  'gender_equality',
  'other',
] as const
export type Content = (typeof contents)[number]

export const forms = ['in_person', 'online', 'blended'] as const
export type Form = (typeof forms)[number]
