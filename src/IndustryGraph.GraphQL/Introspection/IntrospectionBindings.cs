using IndustryGraph.GraphQL.Binding;
using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Introspection;

/// <summary>Answers the introspection types (section 4) from the schema itself, by the same engine as every other type.</summary>
internal static class IntrospectionBindings
{
    /// <summary>Binds <c>__schema</c> and <c>__type</c> of the query type.</summary>
    public static void AddMetaFields(Schema schema, Dictionary<FieldDefinition, FieldBinding> fields)
    {
        fields.Add(schema.SchemaField, new CompositeBinding<object>((_, _) => schema));
        fields.Add(schema.TypeField, new CompositeBinding<object>((_, field) => schema.Type((string)field.Arguments["name"]!)));
    }

    public static void Bind(SchemaBinder binder, Schema schema)
    {
        BindSchema(binder);
        BindType(binder, schema);
        BindField(binder);
        BindInputValue(binder);
        BindEnumValue(binder);
        BindDirective(binder);
        binder.Enum<TypeKind>("__TypeKind").Enum<DirectiveLocation>("__DirectiveLocation");
    }

    private static void BindSchema(SchemaBinder binder) => binder
        .Leaf<Schema, string?>("__Schema", "description", s => s.Description)
        .Composite<Schema>("__Schema", "types", s => s.Types)
        .Composite<Schema>("__Schema", "queryType", s => s.QueryType)
        .Composite<Schema>("__Schema", "mutationType", s => s.MutationType)
        .Composite<Schema>("__Schema", "subscriptionType", s => s.SubscriptionType)
        .Composite<Schema>("__Schema", "directives", s => s.Directives);

    private static void BindType(SchemaBinder binder, Schema schema) => binder
        .Leaf<GraphQLType, TypeKind>("__Type", "kind", TypeKinds.Of)
        .Leaf<GraphQLType, string?>("__Type", "name", t => (t as NamedType)?.Name)
        .Leaf<GraphQLType, string?>("__Type", "description", t => (t as NamedType)?.Description)
        .Leaf<GraphQLType, string?>("__Type", "specifiedByURL", t => (t as ScalarType)?.SpecifiedBy)
        .Composite<GraphQLType>("__Type", "fields", (t, field) => Current((t as ComplexType)?.Fields, f => f.DeprecationReason, field))
        .Composite<GraphQLType>("__Type", "interfaces", t => (t as ComplexType)?.Interfaces)
        .Composite<GraphQLType>("__Type", "possibleTypes", t => t is InterfaceType or UnionType ? schema.PossibleTypes((NamedType)t) : null)
        .Composite<GraphQLType>("__Type", "enumValues", (t, field) => Current((t as EnumType)?.Values, v => v.DeprecationReason, field))
        .Composite<GraphQLType>("__Type", "inputFields", (t, field) => Current((t as InputObjectType)?.Fields, f => f.DeprecationReason, field))
        .Composite<GraphQLType>("__Type", "ofType", t => (t as NonNullType)?.Inner ?? (t as ListType)?.Item)
        .Leaf<GraphQLType, bool?>("__Type", "isOneOf", t => (t as InputObjectType)?.IsOneOf);

    private static void BindField(SchemaBinder binder) => binder
        .Leaf<FieldDefinition, string>("__Field", "name", f => f.Name)
        .Leaf<FieldDefinition, string?>("__Field", "description", f => f.Description)
        .Composite<FieldDefinition>("__Field", "args", (f, field) => Current(f.Arguments, a => a.DeprecationReason, field))
        .Composite<FieldDefinition>("__Field", "type", f => f.Type)
        .Leaf<FieldDefinition, bool>("__Field", "isDeprecated", f => f.DeprecationReason is not null)
        .Leaf<FieldDefinition, string?>("__Field", "deprecationReason", f => f.DeprecationReason);

    private static void BindInputValue(SchemaBinder binder) => binder
        .Leaf<InputValue, string>("__InputValue", "name", v => v.Name)
        .Leaf<InputValue, string?>("__InputValue", "description", v => v.Description)
        .Composite<InputValue>("__InputValue", "type", v => v.Type)
        .Leaf<InputValue, string?>("__InputValue", "defaultValue", v => v.DefaultValue is null ? null : Printer.Print(v.DefaultValue))
        .Leaf<InputValue, bool>("__InputValue", "isDeprecated", v => v.DeprecationReason is not null)
        .Leaf<InputValue, string?>("__InputValue", "deprecationReason", v => v.DeprecationReason);

    private static void BindEnumValue(SchemaBinder binder) => binder
        .Leaf<EnumValueDefinition, string>("__EnumValue", "name", v => v.Name)
        .Leaf<EnumValueDefinition, string?>("__EnumValue", "description", v => v.Description)
        .Leaf<EnumValueDefinition, bool>("__EnumValue", "isDeprecated", v => v.DeprecationReason is not null)
        .Leaf<EnumValueDefinition, string?>("__EnumValue", "deprecationReason", v => v.DeprecationReason);

    private static void BindDirective(SchemaBinder binder) => binder
        .Leaf<DirectiveDefinition, string>("__Directive", "name", d => d.Name)
        .Leaf<DirectiveDefinition, string?>("__Directive", "description", d => d.Description)
        .Leaf<DirectiveDefinition, bool>("__Directive", "isRepeatable", d => d.IsRepeatable)
        .Leaf<DirectiveDefinition, IReadOnlyList<DirectiveLocation>>("__Directive", "locations", d => d.Locations)
        .Composite<DirectiveDefinition>("__Directive", "args", (d, field) => Current(d.Arguments, a => a.DeprecationReason, field));

    /// <summary>The members that are not deprecated, or all where the argument asks for them.</summary>
    private static IReadOnlyList<T>? Current<T>(IReadOnlyList<T>? members, Func<T, string?> deprecation, FieldContext field)
    {
        if (members is null || field.Arguments["includeDeprecated"] is true || members.All(m => deprecation(m) is null))
            return members;
        return [.. members.Where(m => deprecation(m) is null)];
    }
}
