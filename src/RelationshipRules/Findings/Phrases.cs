using System.Globalization;
using RelationshipRules.Compilation;
using RelationshipRules.Conditions.Binding;
using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Nodes;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;

namespace RelationshipRules.Findings;

/// <summary>
/// Says a condition in words: facts by their titles, numbers with units, choices in words. It says what is asked, not what is the case;
/// that is the part of <see cref="Reasons"/>.
/// </summary>
internal sealed class Phrases(ValueText values, IReadOnlyList<ParameterPlan> parameters)
{
    /// <summary>What the variable of a macro over texts or choices is called where it is used.</summary>
    private readonly Dictionary<int, string> _locals = [];

    /// <summary>A test as a clause, "the length of the agreement is at least 24 months", or its opposite.</summary>
    public string Clause(ConditionNode node, bool positive = true)
    {
        switch (node)
        {
            case NotNode:
                return Clause(node.Children[0], !positive);
            case LogicalNode logical:
                return Join([.. node.Children.Select(c => Clause(c, positive))], isAnd: logical.IsAnd == positive, node.Children.Any(IsCompound));
            case ComparisonNode comparison:
                return Comparison(node.Children[0], positive ? comparison.Operator : comparison.Operator.Negate(), node.Children[1]);
            case EqualityNode equality:
                return Equality(node.Children[0], node.Children[1], equality.IsNegated != positive);
            case InNode:
                return Membership(node.Children[0], node.Children[1], positive);
            case QuantifierNode quantifier:
                return Quantifier(quantifier, positive);
            case HasNode:
                return $"{Noun(node.Children[0])} {Be(node.Children[0])} {(positive ? "" : "not ")}stated";
            case CallNode { Function: var test } when test.Result.Is(ValueKind.Bool):
                return $"{Noun(node.Children[0])} {TextTest(test, positive)} {Noun(node.Children[1])}";
            case ConditionalNode:
                return $"where {Clause(node.Children[0])}, {Clause(node.Children[1], positive)}, and otherwise {Clause(node.Children[2], positive)}";
            case LiteralNode literal:
                return literal.Value.ToTruth() == Truth.True == positive ? "this is always so" : "this is never so";
            case CodeNode:
                return $"the rule's own test of {PlainText.Join([.. node.Children.Select(Noun)])} is {(positive ? "passed" : "not passed")}";
            default:
                return $"the answer on {Noun(node)} is {(positive ? "yes" : "no")}";
        }
    }

    /// <summary>A value as a noun: "the length of the agreement", "24 months", "the number of agreements".</summary>
    public string Noun(ConditionNode node)
    {
        switch (node)
        {
            case LiteralNode literal:
                return Value(literal.Value, literal.Type, null);
            case InputNode { Path: { } path } when Parameter(path) is { } parameter:
                return Parameter(parameter);
            case InputNode { Path: "asOf" }:
                return "the day of the analysis";
            case InputNode { Path: { } path }:
                return $"“{path}”";
            case LocalNode local:
                return _locals.GetValueOrDefault(local.Slot) ?? The(ElementOf(local.Path) ?? "element");
            case MemberNode or RootMemberNode or DerivedNode or ElementDerivedNode or ExtensionNode:
                return The(TitleOf(node)!);
            case CallNode when IsSize(node) && node.Children[0] is FilterNode filter:
                return $"the number of {Plural(filter.List)} {Where(filter)}";
            case CallNode when IsSize(node):
                return $"the number of {Plural(node.Children[0])}";
            case CallNode { Function.Shift: { } shift } when node.Type.Is(ValueKind.Day):
                return $"{Time(node.Children[1], Unit(shift))} after {Noun(node.Children[0])}";
            case CallNode { Function.Shift: { } shift }:
                return $"the number of {Unit(shift)} from {Noun(node.Children[0])} to {Noun(node.Children[1])}";
            case FilterNode filter:
                return $"the {Plural(filter.List)} {Where(filter)}";
            case MapNode map:
                return $"the {Plural(map.List)}, each as {WithLocal(map, "one", Noun)}";
            case ArithmeticNode arithmetic:
                return $"{Noun(node.Children[0])} {Arithmetic(arithmetic.Operator)} {Noun(node.Children[1])}";
            case NegateNode:
                return $"minus {Noun(node.Children[0])}";
            case ConditionalNode:
                return $"{Noun(node.Children[1])} where {Clause(node.Children[0])}, and otherwise {Noun(node.Children[2])}";
            case ListNode:
                return PlainText.Join([.. node.Children.Select(Noun)], " or ");
            case CodeNode:
                return $"what the rule works out from {PlainText.Join([.. node.Children.Select(Noun)])}";
            case TruthNode:
                return $"whether {Clause(node)}";
            default:
                return "the value";
        }
    }

    /// <summary>A value in words, with the unit of the fact that it belongs to.</summary>
    public string Value(Value value, ConditionType? type, FactInfo? fact)
    {
        var text = values.Write(value, type, fact);
        return value.TryGetNumber(out var number) ? Quantity(number, text, fact?.Unit)
            : value.Kind == ValueKind.String && fact?.Values.Count is null or 0 && type is not ConditionType.Choice ? $"“{text}”"
            : text;
    }

    /// <summary>"is" or "are", after a noun.</summary>
    public static string Be(ConditionNode node) => node switch
    {
        CallNode => "is",
        _ when TitleOf(node) is { } title && IsPlural(title) => "are",
        _ => "is",
    };

    /// <summary>The title of a fact as it stands in a sentence.</summary>
    public static string The(string title)
    {
        var first = title.Split(' ')[0];
        return first is "who" or "whose" or "what" or "which" or "how" or "whether" ? $"“{title}”"
            : first is "the" or "a" or "an" ? title
            : "the " + title;
    }

    /// <summary>Whether a title speaks of several: whether its noun, before any "of" or "for", ends in an s of the plural.</summary>
    public static bool IsPlural(string title)
    {
        var words = title.Split(' ');
        if (words[0] is "who" or "whose" or "what" or "which" or "how")
        {
            return false;
        }

        var end = Array.FindIndex(words, w => w is "of" or "for" or "in" or "on" or "per" or "to" or "by" or "from" or "with" or "that" or "who" or "between" or "at" or "against" or "given" or "considered" or "demanded" or "shared" or "compared" or "owed");
        var noun = words[Math.Max(end < 0 ? words.Length - 1 : end - 1, 0)];
        return noun.EndsWith('s') && !noun.EndsWith("ss", StringComparison.Ordinal) && !noun.EndsWith("us", StringComparison.Ordinal) && !noun.EndsWith("is", StringComparison.Ordinal);
    }

    /// <summary>Items joined so that a reader sees which belong together.</summary>
    public static string Join(IReadOnlyList<string> clauses, bool isAnd, bool isCompound)
    {
        var word = isAnd ? "and" : "or";
        return clauses.Count == 1 ? clauses[0]
            : isCompound || clauses.Any(c => c.Contains(',', StringComparison.Ordinal)) ? string.Join("; ", clauses.Take(clauses.Count - 1)) + $"; {word} {clauses[^1]}"
            : PlainText.Join(clauses, $" {word} ");
    }

    /// <summary>A comparison in words: "at least", "after".</summary>
    public static string Relation(BinaryOperator @operator, bool isTime) => (@operator, isTime) switch
    {
        (BinaryOperator.Less, false) => "less than",
        (BinaryOperator.LessOrEqual, false) => "at most",
        (BinaryOperator.Greater, false) => "more than",
        (BinaryOperator.GreaterOrEqual, false) => "at least",
        (BinaryOperator.Less, true) => "before",
        (BinaryOperator.LessOrEqual, true) => "on or before",
        (BinaryOperator.Greater, true) => "after",
        _ => "on or after",
    };

    /// <summary>Whether a node is a day.</summary>
    public static bool IsTime(ConditionNode node) => node.Type.Is(ValueKind.Day);

    /// <summary>Whether a node is a number of elements or characters.</summary>
    public static bool IsSize(ConditionNode node) => node is CallNode call && call.Function == Functions.Size;

    /// <summary>Which test of a text, as a verb.</summary>
    public static string TextTest(Function function, bool positive) => (function.Name, positive) switch
    {
        ("startsWith", true) => "starts with",
        ("startsWith", false) => "does not start with",
        ("endsWith", true) => "ends with",
        ("endsWith", false) => "does not end with",
        (_, true) => "contains",
        _ => "does not contain",
    };

    /// <summary>The values that a member may have, as alternatives.</summary>
    public string Alternatives(ConditionNode list, ConditionNode item)
    {
        if (list is LiteralNode literal && literal.Value.Kind == ValueKind.List)
        {
            var type = item.Type is ConditionType.Choice ? item.Type : (literal.Type as ConditionType.ListOf)?.Element;
            return PlainText.Join([.. Enumerable.Range(0, literal.Value.Count).Select(i => Value(literal.Value.ElementAt(i), type, item.Fact))], " or ");
        }

        return Noun(list);
    }

    /// <summary>The title of a fact, a derived fact or an identifier; null for other nodes.</summary>
    public static string? TitleOf(ConditionNode node) => node switch
    {
        MemberNode { Fact: null } when node.Children[0] is { Fact: { } owner } => owner.Title,
        _ when node.Fact is { } fact && node is not InputNode => fact.Title,
        MemberNode or RootMemberNode => ListPlace.Words(node.Path!).Trim(),
        ExtensionNode => ListPlace.Words(node.Path!).Trim(),
        _ => null,
    };

    /// <summary>The name of one element of a list: "agreement".</summary>
    public static string? ElementOf(string? path) =>
        path is null ? null : ModelPlaces.FindMember(path)?.ElementName is { } name ? ListPlace.Words(name).Trim() : null;

    /// <summary>Several of what a list holds: "agreements", "measures for small organisations".</summary>
    public static string Plural(ConditionNode list) => TitleOf(list) ?? (list is FilterNode ? Plural(list.Children[0]) : "entries");

    private static bool IsCompound(ConditionNode node) => node is LogicalNode or ConditionalNode or QuantifierNode || (node is NotNode && IsCompound(node.Children[0]));

    private static string Arithmetic(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Add => "plus",
        BinaryOperator.Subtract => "minus",
        BinaryOperator.Multiply => "times",
        _ => "divided by",
    };

    /// <summary>What a function of days adds: "days" for <c>addDays</c>.</summary>
    private static string Unit(Function shift) => shift.Name["add".Length..].ToLowerInvariant();

    /// <summary>A length of time: "5 years", "the length of the agreement in months".</summary>
    private string Time(ConditionNode length, string unit) => length switch
    {
        LiteralNode literal when literal.Value.TryGetNumber(out var number) => Quantity(number, PlainText.Number(number), unit),
        InputNode { Path: var path } when string.Equals(Parameter(path)?.Info.Unit, unit, StringComparison.Ordinal) => Noun(length),
        _ => $"{Noun(length)}, in {unit},",
    };

    private static string Quantity(double number, string text, string? unit)
    {
        if (string.IsNullOrEmpty(unit) || unit.StartsWith("ratio", StringComparison.Ordinal) || unit.StartsWith("amount", StringComparison.Ordinal))
        {
            return text;
        }

        if (unit.StartsWith("share", StringComparison.Ordinal))
        {
            return PlainText.Number(number * 100) + " per cent" + (unit.StartsWith("share of", StringComparison.Ordinal) ? unit["share".Length..] : "");
        }

        var plain = PlainText.WithUnit(text, unit);
        return plain.EndsWith(')') ? $"{text} {unit}" : plain;
    }

    private ParameterPlan? Parameter(string path) => path.StartsWith(ConditionEnvironment.ParameterPrefix, StringComparison.Ordinal)
        ? parameters.FirstOrDefault(p => path.AsSpan(ConditionEnvironment.ParameterPrefix.Length).SequenceEqual(p.Info.Name))
        : null;

    /// <summary>A parameter's value, with its unit.</summary>
    public static string Parameter(ParameterInForce info) => info.Value switch
    {
        long whole => Quantity(whole, PlainText.Number(whole), info.Unit),
        double number => Quantity(number, PlainText.Number(number), info.Unit),
        _ => info.Text,
    };

    private static string Parameter(ParameterPlan parameter)
    {
        return parameter.Value.IsUnknown ? $"the ruleset's “{parameter.Info.Title}”, which has no value on that day" : Parameter(parameter.Info);
    }

    private string Comparison(ConditionNode left, BinaryOperator @operator, ConditionNode right)
    {
        // "24 <= length" is said from the length's side.
        if (left is LiteralNode or InputNode && right is not (LiteralNode or InputNode))
        {
            (left, right, @operator) = (right, left, @operator.Mirror());
        }

        if (IsSize(left) && Whole(right) is { } count)
        {
            return Count(left.Children[0], @operator, count);
        }

        return $"{Noun(left)} {Be(left)} {Relation(@operator, IsTime(left))} {Operand(right, left)}";
    }

    private string Equality(ConditionNode left, ConditionNode right, bool positive)
    {
        if (left is LiteralNode or InputNode && right is not (LiteralNode or InputNode))
        {
            (left, right) = (right, left);
        }

        if (IsSize(left) && Whole(right) is { } count)
        {
            return count == 0 ? Count(left.Children[0], positive ? BinaryOperator.LessOrEqual : BinaryOperator.Greater, 0)
                : $"{Noun(left)} is {(positive ? "" : "not ")}{PlainText.Number(count)}";
        }

        if (right is LiteralNode { Value.Kind: ValueKind.Bool } truth)
        {
            return Clause(left, truth.Value.AsBoolean() == positive);
        }

        return $"{Noun(left)} {Be(left)} {(positive ? "" : "not ")}{Operand(right, left)}";
    }

    private string Membership(ConditionNode item, ConditionNode list, bool positive)
    {
        if (list is LiteralNode or ListNode)
        {
            return $"{Noun(item)} {Be(item)} {(positive ? "" : "not ")}{Alternatives(list, item)}";
        }

        if (list is InputNode)
        {
            return $"{Noun(item)} {Be(item)} {(positive ? "" : "not ")}one of {Noun(list)}";
        }

        var what = item is LiteralNode literal ? Value(literal.Value, (list.Type as ConditionType.ListOf)?.Element, list.Fact) : Noun(item);
        return $"{what} is {(positive ? "" : "not ")}{Among(list)}";
    }

    /// <summary>Being in a list: "among the costs that may be paid".</summary>
    public string Among(ConditionNode list)
    {
        var noun = Noun(list);
        return noun.StartsWith('“') ? $"named under {noun}" : $"among {noun}";
    }

    /// <summary>How many entries a list has: "at least one of the measures for small organisations is named", "there is no agreement".</summary>
    private string Count(ConditionNode list, BinaryOperator @operator, long count)
    {
        // More than two is at least three.
        var (least, most) = @operator switch
        {
            BinaryOperator.Greater => (count + 1, long.MaxValue),
            BinaryOperator.GreaterOrEqual => (count, long.MaxValue),
            BinaryOperator.Less => (0, count - 1),
            _ => (0L, count),
        };
        var filter = list as FilterNode;
        var source = filter is null ? list : filter.List;
        var where = filter is null ? "" : " " + Where(filter);
        if (ElementOf(source.Path) is { } element)
        {
            return (least, most) switch
            {
                (1, long.MaxValue) => $"there is at least one {element}{where}",
                (_, 0) => $"there is no {element}{where}",
                (_, long.MaxValue) => string.Create(CultureInfo.InvariantCulture, $"there are at least {least} {Plural(source)}{where}"),
                (_, 1) => $"there is at most one {element}{where}",
                _ => string.Create(CultureInfo.InvariantCulture, $"there are at most {most} {Plural(source)}{where}"),
            };
        }

        var noun = The(Plural(source));
        var under = noun.StartsWith('“') ? $"under {noun}" : $"of {noun}";
        return (least, most) switch
        {
            (1, long.MaxValue) => $"at least one {under} is named{where}",
            (_, 0) => $"none {under} is named{where}",
            (_, long.MaxValue) => string.Create(CultureInfo.InvariantCulture, $"at least {least} {under} are named{where}"),
            (_, 1) => $"at most one {under} is named{where}",
            _ => string.Create(CultureInfo.InvariantCulture, $"at most {most} {under} are named{where}"),
        };
    }

    private string Quantifier(QuantifierNode node, bool positive)
    {
        var body = node.Body;
        var filter = node.List as FilterNode;
        var source = filter is null ? node.List : filter.List;
        var those = filter is null ? "" : $" {Where(filter)}";
        if (ElementOf(source.Path) is { } element)
        {
            return (node.IsAll, positive) switch
            {
                (false, true) => $"there is {Article(element)} {element}{those} where {Clause(body)}",
                (false, false) => $"there is no {element}{those} where {Clause(body)}",
                (true, true) => $"for every {element}{those}, {Clause(body)}",
                (true, false) => $"there is {Article(element)} {element}{those} where {Clause(body, positive: false)}",
            };
        }

        var noun = The(Plural(source));
        var of = noun.StartsWith('“') ? $"named under {noun}" : $"of {noun}";
        var quantity = (node.IsAll, positive) switch
        {
            (true, true) => "each",
            (true, false) => "not each",
            (false, true) => "at least one",
            _ => "none",
        };
        return WithLocal(node, $"{quantity} {of}{those}", n => Clause(n));
    }

    private string Where(FilterNode filter) =>
        ElementOf(filter.List.Path) is not null
            ? $"where {Clause(filter.Body)}"
            : $"for which {WithLocal(filter, "the entry", n => Clause(n))}";

    /// <summary>Says a macro's body with its variable called by a name.</summary>
    private string WithLocal(WalkNode macro, string name, Func<ConditionNode, string> say)
    {
        _locals[macro.Slot] = name;
        var text = say(macro.Body);
        _locals.Remove(macro.Slot);
        return text;
    }

    /// <summary>The other side of a comparison: a number takes the unit of what it is compared with, a choice its title.</summary>
    private string Operand(ConditionNode node, ConditionNode other) => node is LiteralNode literal
        ? Value(literal.Value, other.Type is ConditionType.Choice ? other.Type : literal.Type, FactOf(other))
        : Noun(node);

    /// <summary>The fact whose unit a node has: a sum of money's amount has none of its own.</summary>
    private static FactInfo? FactOf(ConditionNode node) => node is CallNode or InputNode ? null : node.Fact;

    private static long? Whole(ConditionNode node) => node is LiteralNode { Value.Kind: ValueKind.Int } literal ? literal.Value.AsInt64() : null;

    /// <summary>"a" or "an".</summary>
    public static string Article(string noun) => noun[0] is 'a' or 'e' or 'i' or 'o' ? "an" : "a";
}
