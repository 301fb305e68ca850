using System.Globalization;
using System.Text;
using RelationshipRules.Conditions.Nodes;
using RelationshipRules.Engine;
using RelationshipRules.Facts;

namespace RelationshipRules.Ahead;

/// <summary>The methods that are written, each once: derived facts that rulesets work out alike are one.</summary>
internal sealed class MethodTable
{
    private readonly Dictionary<(DerivedSymbol Symbol, bool IsKnown), (string Name, Form Form)> _derived = [];
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly List<string> _methods = [];

    /// <summary>The methods and fields.</summary>
    public IEnumerable<string> Methods => _methods;

    /// <summary>How a derived fact stands in the code.</summary>
    public static Form FormOf(ConditionType type) => type switch
    {
        ConditionType.Scalar { Kind: ValueKind.Bool } => Form.Truth,
        { IsText: true } => Form.Text,
        { IsNumber: true } => Form.Number,
        _ => throw new NoCodeException($"derived {type.GetType().Name}"),
    };

    public Form FormOf(DerivedSymbol symbol) => FormOf(symbol.Type);

    /// <summary>A call of the method of a derived fact.</summary>
    /// <param name="symbol">The fact.</param>
    /// <param name="owner">The part that it is a fact of.</param>
    /// <param name="isKnown">Whether only that matters whether it is known.</param>
    public Fact Call(DerivedSymbol symbol, string owner, bool isKnown)
    {
        if (!_derived.TryGetValue((symbol, isKnown), out var method))
        {
            method = WriteDerived(symbol, isKnown);
            _derived.Add((symbol, isKnown), method);
        }

        return new(method.Form, symbol.Scope.ElementName is null ? $"{method.Name}(p, c, h)" : $"{method.Name}(p, {owner}, c, h)") { Cost = 6, IsReal = symbol.Body!.Type.Is(ValueKind.Double) && IsReal(symbol.Body) };
    }

    /// <summary>A list of choices, or of texts, that is the same in all descriptions.</summary>
    public string List(ConditionType.Choice? choice, Value list)
    {
        _ = list.TryGetOutsiders(out var outsiders);
        var type = choice?.Name ?? "string";
        var (members, others) = (Values(list.Elements()), list.IsInPart ? $"[{Values(outsiders.Elements())}]" : "null");
        return Add("L", name => $"        private static readonly KnownList<{type}> {name} = new([{members}], {others});\n");

        string Values(IReadOnlyList<Value> values) => string.Join(", ", values.Select(value => choice is null ? ConditionWriter.Text(value.AsText()) : $"{type}.{char.ToUpperInvariant(value.AsText()[0])}{value.AsText()[1..]}"));
    }

    /// <summary>The name of a method or field, which is written where there is none like it.</summary>
    public string Add(string stem, Func<string, string> write)
    {
        var key = write("*");
        if (!_names.TryGetValue(key, out var name))
        {
            name = stem + _names.Count.ToString(CultureInfo.InvariantCulture);
            _names.Add(key, name);
            _methods.Add(write(name));
        }

        return name;
    }

    /// <summary>That no number which an expression comes to is a whole number by its type.</summary>
    private static bool IsReal(ConditionNode node) => node switch
    {
        ConditionalNode conditional => IsReal(conditional.WhenTrue) && IsReal(conditional.WhenFalse),
        LiteralNode literal => literal.Value.Kind is ValueKind.Double or ValueKind.Unknown,
        ArithmeticNode => node.Children.Any(IsReal),
        MemberNode => node.Type.Is(ValueKind.Double),
        _ => false,
    };

    private (string Name, Form Form) WriteDerived(DerivedSymbol symbol, bool isKnown)
    {
        var form = isKnown ? Form.Truth : FormOf(symbol.Type);
        StepCount.Check(symbol.Body!);
        var writer = new ConditionWriter(this);
        var element = symbol.Scope.ElementType is ConditionType.Part { Type.Name: var type } ? type : null;
        if (element is not null)
        {
            writer.Bind(symbol.Scope.SlotBase, new(Form.Part, "e") { Type = RuleWriter.ModelType(element) });
        }

        var value = isKnown ? writer.WriteKnown(symbol.Body!) : writer.Write(symbol.Body!);
        if (form == Form.Text)
        {
            value = ConditionWriter.AsText(value);
        }
        else if (value.Form != form)
        {
            throw new NoCodeException($"derived {value.Form}");
        }

        var result = form switch { Form.Truth => "Truth", Form.Text => "string?", _ => "double" };
        var name = Add("D", name => new StringBuilder()
            .Append("    [MethodImpl(MethodImplOptions.AggressiveOptimization)]\n")
            .Append($"    private static {result} {name}(Partnership p, {(element is null ? "" : $"{element} e, ")}EvaluationContext c, bool h)\n    {{\n")
            .Append(writer.Statements)
            .Append($"        return {value.Code};\n    }}\n").ToString());
        return (name, form);
    }
}
