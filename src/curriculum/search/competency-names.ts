import kept from '../../../reference/curriculum/competencies.json' with { type: 'json' }

/** The competencies that topics build, by the key with which their signs begin. */
export const competencyNames: readonly { key: string; name: string }[] = kept.competencies.map(
  ({ key, name }) => ({ key, name }),
)
