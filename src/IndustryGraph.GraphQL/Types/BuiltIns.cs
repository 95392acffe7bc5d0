namespace IndustryGraph.GraphQL.Types;

/// <summary>
/// What every schema holds (sections 3.5, 3.13, 4): the built-in scalars and directives and the types of introspection.
/// </summary>
internal static class BuiltIns
{
    public static readonly SourceText Sdl = new(
        """
        "Whole numbers from -2147483648 to 2147483647."
        scalar Int
        "Finite numbers of double precision (IEEE 754)."
        scalar Float
        "Text of Unicode characters."
        scalar String
        "True or false."
        scalar Boolean
        "Identifies an object; not meant to be read. Serialised as a string; a string or a whole number is taken as input."
        scalar ID

        "Includes the field or fragment only where `if` is true."
        directive @include("Included when true." if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
        "Leaves the field or fragment out where `if` is true."
        directive @skip("Left out when true." if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
        "Marks what should no longer be used."
        directive @deprecated("Why, and what to use instead, in Markdown." reason: String! = "No longer supported") on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE
        "Tells where the behaviour of a scalar is specified."
        directive @specifiedBy("The address of the specification." url: String!) on SCALAR
        "Of this input object exactly one field is given, and it is not null."
        directive @oneOf on INPUT_OBJECT

        "A GraphQL schema: its types, its directives, and where each kind of operation starts."
        type __Schema {
          description: String
          "All types of the schema."
          types: [__Type!]!
          "Where queries start."
          queryType: __Type!
          "Where mutations start; null where there are none."
          mutationType: __Type
          "Where subscriptions start; null where there are none."
          subscriptionType: __Type
          "All directives of the schema."
          directives: [__Directive!]!
        }

        "A type of any kind; which fields are null depends on the kind."
        type __Type {
          kind: __TypeKind!
          name: String
          description: String
          specifiedByURL: String
          fields(includeDeprecated: Boolean! = false): [__Field!]
          interfaces: [__Type!]
          possibleTypes: [__Type!]
          enumValues(includeDeprecated: Boolean! = false): [__EnumValue!]
          inputFields(includeDeprecated: Boolean! = false): [__InputValue!]
          ofType: __Type
          isOneOf: Boolean
        }

        "The kinds of types."
        enum __TypeKind {
          "A leaf value."
          SCALAR
          "`fields` and `interfaces` are given."
          OBJECT
          "`fields`, `interfaces` and `possibleTypes` are given."
          INTERFACE
          "`possibleTypes` is given."
          UNION
          "`enumValues` is given."
          ENUM
          "`inputFields` is given."
          INPUT_OBJECT
          "`ofType` is given."
          LIST
          "`ofType` is given."
          NON_NULL
        }

        "A field of an object type or interface."
        type __Field {
          name: String!
          description: String
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
          type: __Type!
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "An argument, or a field of an input object."
        type __InputValue {
          name: String!
          description: String
          type: __Type!
          "The default, written in GraphQL; null where there is none."
          defaultValue: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "One value of an enum."
        type __EnumValue {
          name: String!
          description: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "A directive: what it takes and where it may stand."
        type __Directive {
          name: String!
          description: String
          isRepeatable: Boolean!
          locations: [__DirectiveLocation!]!
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
        }

        "Where a directive may stand."
        enum __DirectiveLocation {
          QUERY
          MUTATION
          SUBSCRIPTION
          FIELD
          FRAGMENT_DEFINITION
          FRAGMENT_SPREAD
          INLINE_FRAGMENT
          VARIABLE_DEFINITION
          SCHEMA
          SCALAR
          OBJECT
          FIELD_DEFINITION
          ARGUMENT_DEFINITION
          INTERFACE
          UNION
          ENUM
          ENUM_VALUE
          INPUT_OBJECT
          INPUT_FIELD_DEFINITION
        }
        """,
        "built-in definitions");

    /// <summary>The definitions above, parsed once.</summary>
    public static DocumentNode Document { get; } = Parser.ParseDocument(Sdl, ParserLimits.Trusted);

    public static bool IsScalar(string name) => name is "Int" or "Float" or "String" or "Boolean" or "ID";
}
