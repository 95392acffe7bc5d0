import type { Entity } from '../server/schema';

const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });

/** A country of two letters by its name. */
export function countryWords(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? regions.of(code) ?? code : code;
}

const companyKinds = {
  COMPANY: null, JOINT_VENTURE: 'Joint venture', BRAND: 'Brand', PUBLIC_BODY: 'Public body', OTHER: null,
} as const;

/** What an entity is, where it is more than a company: joint venture, battery pack plant. */
export function kindWords({ facilityKind, companyKind }: Pick<Entity, 'facilityKind' | 'companyKind'>): string | null {
  if (facilityKind !== undefined) {
    return facilityKind.charAt(0).toUpperCase() + facilityKind.slice(1);
  }

  return companyKinds[companyKind ?? 'COMPANY'];
}

/** What stands under a name: Joint venture · South Korea. */
export const captionOf = (entity: Pick<Entity, 'facilityKind' | 'companyKind' | 'country'>) =>
  [kindWords(entity), entity.country === null ? null : countryWords(entity.country)].filter((word) => word !== null).join(' · ');
