import { sql } from 'kysely';
import { type Erase, mentions } from '../../kernel/privacy/erase.ts';

/** What finished operations were asked, where it names the person, such as in a filter. */
export const eraseOperations: Erase = async (tx, person) => ({
  operations: await tx.rows(sql`
    update operations set input = '{}', state = '{}', error = app.forgotten(error)
    where organization_id = ${tx.organization_id} and finished_at is not null and input <> '{}'
      and (input::text like any(${mentions(person)}::text[]) or error::text like any(${mentions(person)}::text[])) returning id`),
});
