import { ideFragment, type GraphQLRequest } from '../../shared/graphql';
import { endpoint } from '../server/send';

/** The GraphQL behind an answer, to read, to copy, and to run in the IDE. */
export function Requests({ requests }: { readonly requests: readonly GraphQLRequest[] }) {
  return (
    <div class="requests">
      {requests.map((request, index) => (
        <section key={index} aria-label={`Request ${index + 1} of ${requests.length}`}>
          <p class="actions">
            <OpenInIde request={request} />
            <button type="button" onClick={() => navigator.clipboard.writeText(request.document)}>Copy</button>
          </p>
          <pre tabIndex={0}><code>{request.document.trim()}</code></pre>
          {Object.keys(request.variables).length > 0 && (
            <pre class="variables" tabIndex={0}><code>{JSON.stringify(request.variables, null, 2)}</code></pre>
          )}
        </section>
      ))}
    </div>
  );
}

/** The way to the IDE with one request in it. */
export const RequestButton = ({ request }: { readonly request: GraphQLRequest }) => (
  <p class="actions footer"><OpenInIde request={request} /></p>
);

const OpenInIde = ({ request }: { readonly request: GraphQLRequest }) => (
  <a href={endpoint + ideFragment(request)} target="_blank">Open in IDE</a>
);
