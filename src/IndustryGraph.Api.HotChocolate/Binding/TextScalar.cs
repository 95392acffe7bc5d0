using System.Text.Json;
using HotChocolate.Features;
using HotChocolate.Language;
using HotChocolate.Text.Json;
using HotChocolate.Types;

namespace IndustryGraph.Api.HotChocolate;

/// <summary>A custom scalar of the schema, coerced by its binding.</summary>
internal sealed class TextScalar<T>(ScalarBinding<T> scalar) : ScalarType<T, StringValueNode>(scalar.Name)
    where T : notnull
{
    protected override T OnCoerceInputLiteral(StringValueNode valueLiteral) => Parse(valueLiteral.Value);

    protected override T OnCoerceInputValue(JsonElement inputValue, IFeatureProvider context) => Parse(inputValue.GetString()!);

    protected override void OnCoerceOutputValue(T runtimeValue, ResultElement resultValue) =>
        resultValue.SetStringValue(scalar.Format(runtimeValue));

    protected override StringValueNode OnValueToLiteral(T runtimeValue) => new(scalar.Format(runtimeValue));

    private T Parse(string text) =>
        scalar.TryParse(text, out var value) ? value : throw new LeafCoercionException($"{scalar.Name} is {scalar.Wanted}.", this);
}

/// <summary>Makes the scalar of each binding.</summary>
internal sealed class TextScalarFactory : IScalarVisitor<ScalarType>
{
    public ScalarType Visit<T>(ScalarBinding<T> scalar)
        where T : notnull => new TextScalar<T>(scalar);
}
