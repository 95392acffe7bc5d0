// What relay-compiler reads: the template tag is for the compiler alone, nothing here runs.
import { graphql } from 'relay-runtime';

export const company = graphql`
  query documentsCompanyQuery($id: ID!) {
    company(by: { id: $id }) {
      ...documentsHead_company
      ...documentsCustomers_company
    }
  }
`;

export const head = graphql`
  fragment documentsHead_company on Company {
    name
    country
    coverage { sources claims }
  }
`;

export const customers = graphql`
  fragment documentsCustomers_company on Company
  @refetchable(queryName: "documentsCustomersPageQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 2 }, cursor: { type: "String" }) {
    customers(first: $count, after: $cursor) @connection(key: "documentsCustomers_customers") {
      edges { node { id name } relationship { id stage } }
    }
  }
`;

export const record = graphql`
  mutation documentsImportMutation($input: ImportClaimsInput!) {
    importClaims(input: $input) {
      relationships { id stage from { __typename id name } to { id } }
      problems { code path }
    }
  }
`;

export const changed = graphql`
  subscription documentsChangedSubscription($after: String) {
    relationshipChanged(resumeAfter: $after) { cursor relationship { id stage } }
  }
`;
