using RelationshipRules.Compilation;
using RelationshipRules.Conditions.Binding;
using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Nodes;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;
using RelationshipRules.Model;

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
    public string Clause(ConditionNode node, bool positive = true) => node switch
    {
        NotNode => Clause(node.Children[0], !positive),
        LogicalNode logical => Join([.. node.Children.Select(c => Clause(c, positive))], logical.IsAnd == positive, node.Children.Any(IsCompound)),
        ComparisonNode comparison => Comparison(node, positive ? comparison.Operator : comparison.Operator.Negate()),
        EqualityNode equality => Equality(node, equality.IsNegated != positive),
        InNode => Membership(node.Children[0], node.Children[1], positive),
        QuantifierNode quantifier => Quantifier(quantifier, positive),
        HasNode => Is(node.Children[0], CoreWords.Phrase_Stated, positive),
        CallNode { Function: var test } when test.Result.Is(ValueKind.Bool) => CoreWords.Phrase_Test(Noun(node.Children[0]), TextTest(test, positive), Noun(node.Children[1])),
        ConditionalNode => CoreWords.Phrase_Where(Clause(node.Children[0]), Clause(node.Children[1], positive), Clause(node.Children[2], positive)),
        LiteralNode literal => literal.Value.ToTruth() == Truth.True == positive ? CoreWords.Phrase_AlwaysSo : CoreWords.Phrase_NeverSo,
        CodeNode => positive ? CoreWords.Phrase_OwnTest(Nouns(node)) : CoreWords.Phrase_OwnTestNot(Nouns(node)),
        _ => positive ? CoreWords.Phrase_AnswerYes(Noun(node)) : CoreWords.Phrase_AnswerNo(Noun(node)),
    };

    /// <summary>A value as a noun: "the length of the agreement", "24 months", "the number of agreements".</summary>
    public string Noun(ConditionNode node) => node switch
    {
        LiteralNode literal => Value(literal.Value, literal.Type, null),
        InputNode { Path: var path } when Parameter(path) is { } parameter =>
            parameter.Value.IsUnknown ? CoreWords.Noun_ParameterWithoutValue(parameter.Info.Title) : Parameter(parameter.Info),
        InputNode { Path: "asOf" } => CoreWords.Noun_AsOf,
        InputNode { Path: var path } => $"“{path}”",
        LocalNode local => _locals.GetValueOrDefault(local.Slot) ?? The(ElementOf(local.Path) ?? CoreWords.Element),
        MemberNode or RootMemberNode or DerivedNode or ElementDerivedNode or ExtensionNode => The(TitleOf(node)!),
        CallNode when IsSize(node) => CoreWords.Noun_NumberOf(Several(node.Children[0])),
        CallNode { Function.Shift: { } shift } when IsTime(node) => CoreWords.Noun_After(Time(node.Children[1], Unit(shift)), Noun(node.Children[0])),
        CallNode { Function.Shift: { } shift } => CoreWords.Noun_Between(UnitWords(Unit(shift)), Noun(node.Children[0]), Noun(node.Children[1])),
        FilterNode => CoreWords.Noun_The(Several(node)),
        MapNode map => CoreWords.Noun_Each(Plural(map.List), WithLocal(map, CoreWords.Noun_One, Noun)),
        ArithmeticNode arithmetic => Arithmetic(arithmetic.Operator, Noun(node.Children[0]), Noun(node.Children[1])),
        NegateNode => CoreWords.Noun_Negative(Noun(node.Children[0])),
        ConditionalNode => CoreWords.Noun_Where(Noun(node.Children[1]), Clause(node.Children[0]), Noun(node.Children[2])),
        ListNode => PlainText.JoinAlternatives([.. node.Children.Select(Noun)]),
        CodeNode => CoreWords.Noun_WorkedOut(Nouns(node)),
        TruthNode => CoreWords.Noun_Whether(Clause(node)),
        _ => CoreWords.Noun_TheValue,
    };

    public string Value(Value value, ConditionType? type, FactInfo? fact)
    {
        var text = values.Write(value, type, fact);
        return value.TryGetNumber(out var number) ? Quantity(number, text, fact?.Unit)
            : value.Bounds is { IsDays: false } bounds ? Quantity(bounds, text, fact?.Unit)
            : value.Kind == ValueKind.String && fact?.Values.Count is null or 0 && type is not ConditionType.Choice ? $"“{text}”"
            : text;
    }

    /// <summary>A value that a condition writes out, as the value of the type and fact that it is compared with: a number takes their unit, a choice its title.</summary>
    public string Value(LiteralNode literal, ConditionNode beside, FactInfo? fact)
        => Value(literal.Value, beside.Type is ConditionType.Choice ? beside.Type : literal.Type, fact);

    public static string Be(ConditionNode node) => node is not CallNode && TitleOf(node) is { } title && IsPlural(title) ? CoreWords.Verb_Are : CoreWords.Verb_Is;

    private static string The(string title) => title.Split(' ')[0] switch
    {
        "who" or "whose" or "what" or "which" or "how" or "whether" => $"“{title}”",
        "the" or "a" or "an" => title,
        _ => CoreWords.Noun_The(title),
    };

    /// <summary>Whether a title speaks of several: whether its noun, before any "of" or "for", ends in an s of the plural.</summary>
    private static bool IsPlural(string title)
    {
        var words = title.Split(' ');
        var end = Array.FindIndex(words, w => w is "of" or "for" or "in" or "on" or "per" or "to" or "by" or "from" or "with" or "that" or "who" or "between" or "at" or "against" or "given" or "considered" or "demanded" or "shared" or "compared" or "owed");
        return words[0] is not ("who" or "whose" or "what" or "which" or "how")
            && words[Math.Max(end < 0 ? words.Length - 1 : end - 1, 0)] is [.., not ('s' or 'u' or 'i'), 's'] or "s";
    }

    public static string Join(IReadOnlyList<string> clauses, bool isAnd, bool isCompound)
    {
        if (clauses.Count <= 1 || (!isCompound && !clauses.Any(c => c.Contains(',', StringComparison.Ordinal))))
        {
            return isAnd ? PlainText.Join(clauses) : PlainText.JoinAlternatives(clauses);
        }

        var first = string.Join("; ", clauses.Take(clauses.Count - 1));
        return isAnd ? CoreWords.Clauses_And(first, clauses[^1]) : CoreWords.Clauses_Or(first, clauses[^1]);
    }

    public static string Relation(BinaryOperator @operator, ConditionNode left) => (@operator, IsTime(left)) switch
    {
        (BinaryOperator.Less, false) => CoreWords.Relation_LessThan,
        (BinaryOperator.LessOrEqual, false) => CoreWords.Relation_AtMost,
        (BinaryOperator.Greater, false) => CoreWords.Relation_MoreThan,
        (BinaryOperator.GreaterOrEqual, false) => CoreWords.Relation_AtLeast,
        (BinaryOperator.Less, true) => CoreWords.Relation_Before,
        (BinaryOperator.LessOrEqual, true) => CoreWords.Relation_OnOrBefore,
        (BinaryOperator.Greater, true) => CoreWords.Relation_After,
        _ => CoreWords.Relation_OnOrAfter,
    };

    /// <summary>Whether a comparison is told from its right side: "24 &lt;= length" is said from the length's.</summary>
    public static bool IsTurned(ConditionNode comparison) => IsGiven(comparison.Children[0]) && !IsGiven(comparison.Children[1]);

    public static bool IsGiven(ConditionNode node) => node is LiteralNode or InputNode;

    public static bool IsSize(ConditionNode node) => node is CallNode call && call.Function == Functions.Size;

    public static string TextTest(Function function, bool positive) => function.Name switch
    {
        "startsWith" => positive ? CoreWords.Test_StartsWith : CoreWords.Test_StartsNotWith,
        "isIn" => positive ? CoreWords.Test_IsIn : CoreWords.Test_IsNotIn,
        "endsWith" => positive ? CoreWords.Test_EndsWith : CoreWords.Test_EndsNotWith,
        "contains" => positive ? CoreWords.Test_Contains : CoreWords.Test_ContainsNot,
        _ => throw new NotSupportedException($"There are no words for {function.Name}."),
    };

    public string Alternatives(ConditionNode list, ConditionNode item)
    {
        if (list is not LiteralNode { Value: { Kind: ValueKind.List } choices })
        {
            return Noun(list);
        }

        var type = item.Type is ConditionType.Choice ? item.Type : (list.Type as ConditionType.ListOf)?.Element;
        return PlainText.JoinAlternatives([.. choices.Elements().Select(choice => Value(choice, type, item.Fact))]);
    }

    /// <summary>The title of a fact, a derived fact or an identifier; null for other nodes.</summary>
    public static string? TitleOf(ConditionNode node) => node switch
    {
        MemberNode { Fact: null } when node.Children[0] is { Fact: { } owner } => owner.Title,
        _ when node.Fact is { } fact && node is not InputNode => fact.Title,
        MemberNode or RootMemberNode or ExtensionNode => ListPlace.Words(node.Path!).Trim(),
        _ => null,
    };

    public static string? ElementOf(string? path) => path is not null && ModelPlaces.FindMember(path)?.ElementName is { } name ? ListPlace.Words(name).Trim() : null;

    /// <summary>Several of what a list holds: "agreements", "measures for small organisations".</summary>
    public static string Plural(ConditionNode list) => TitleOf(list) ?? (list is FilterNode ? Plural(list.Children[0]) : CoreWords.Noun_Entries);

    public static string Article(string noun) => noun[0] is 'a' or 'e' or 'i' or 'o' ? CoreWords.Article_An : CoreWords.Article_A;

    private static bool IsTime(ConditionNode node) => node.Type.Is(ValueKind.Day);

    private static bool IsCompound(ConditionNode node) => node is LogicalNode or ConditionalNode or QuantifierNode || (node is NotNode && IsCompound(node.Children[0]));

    private string Is(ConditionNode node, string what, bool positive) => Is(Noun(node), Be(node), what, positive);

    private static string Is(string noun, string verb, string what, bool positive) => positive ? CoreWords.Phrase_Is(noun, verb, what) : CoreWords.Phrase_IsNot(noun, verb, what);

    private string Nouns(ConditionNode node) => PlainText.Join([.. node.Children.Select(Noun)]);

    private string Several(ConditionNode list) => list is FilterNode filter ? $"{Plural(filter.List)}{Where(filter)}" : Plural(list);

    private static string Arithmetic(BinaryOperator @operator, string left, string right) => @operator switch
    {
        BinaryOperator.Add => CoreWords.Noun_Plus(left, right),
        BinaryOperator.Subtract => CoreWords.Noun_Minus(left, right),
        BinaryOperator.Multiply => CoreWords.Noun_Times(left, right),
        _ => CoreWords.Noun_DividedBy(left, right),
    };

    /// <summary>What a function of days adds: "days" for <c>addDays</c>.</summary>
    private static string Unit(Function shift) => shift.Name["add".Length..].ToLowerInvariant();

    private static string UnitWords(string unit) => unit switch
    {
        "days" => CoreWords.Unit_Days,
        "weeks" => CoreWords.Unit_Weeks,
        "months" => CoreWords.Unit_Months,
        _ => CoreWords.Unit_Years,
    };

    private static string Span(int number, string unit) => unit switch
    {
        "days" => CoreWords.Span_Days(number),
        "weeks" => CoreWords.Span_Weeks(number),
        "months" => CoreWords.Span_Months(number),
        _ => CoreWords.Span_Years(number),
    };

    private string Time(ConditionNode length, string unit) => length switch
    {
        LiteralNode literal when literal.Value.TryGetNumber(out var number) && number is >= 0 and <= int.MaxValue => Span((int)number, unit),
        InputNode { Path: var path } when string.Equals(Parameter(path)?.Info.Unit, unit, StringComparison.Ordinal) => Noun(length),
        _ => CoreWords.Noun_InUnit(Noun(length), UnitWords(unit)),
    };

    private static string Quantity(double number, string text, string? unit) => Quantity(text, unit, PercentOf(number));

    private static string Quantity(Interval bounds, string text, string? unit) => Quantity(text, unit, bounds.ToString(PercentOf));

    public static string PercentOf(double share) => PlainText.Number(share * 100);

    private static string Quantity(string text, string? unit, string percent)
        => string.IsNullOrEmpty(unit) || unit.StartsWith("ratio", StringComparison.Ordinal) || unit.StartsWith("amount", StringComparison.Ordinal) ? text
            : PlainText.IsShare(unit) ? PlainText.PerCent(percent, unit)
            : PlainText.WithUnit(text, unit) is var plain && plain.EndsWith(')') ? $"{text} {unit}"
            : plain;

    private ParameterPlan? Parameter(string path) => path.StartsWith(ConditionEnvironment.ParameterPrefix, StringComparison.Ordinal)
        ? parameters.FirstOrDefault(p => path.AsSpan(ConditionEnvironment.ParameterPrefix.Length).SequenceEqual(p.Info.Name))
        : null;

    public static string Parameter(ParameterInForce info) => info.Value switch
    {
        long whole => Quantity(whole, PlainText.Number(whole), info.Unit),
        double number => Quantity(number, PlainText.Number(number), info.Unit),
        _ => info.Text,
    };

    private string Comparison(ConditionNode node, BinaryOperator @operator)
    {
        var (left, right) = Sides(node);
        @operator = IsTurned(node) ? @operator.Mirror() : @operator;
        return IsSize(left) && Whole(right) is { } count
            ? Count(left.Children[0], @operator, count)
            : CoreWords.Phrase_Compared(Noun(left), Be(left), Relation(@operator, left), Operand(right, left));
    }

    private string Equality(ConditionNode node, bool positive)
    {
        var (left, right) = Sides(node);
        return IsSize(left) && Whole(right) is { } count
            ? count == 0 ? Count(left.Children[0], positive ? BinaryOperator.LessOrEqual : BinaryOperator.Greater, 0) : Is(Noun(left), CoreWords.Verb_Is, PlainText.Number(count), positive)
            : right is LiteralNode { Value.Kind: ValueKind.Bool } truth ? Clause(left, truth.Value.AsBoolean() == positive)
            : Is(left, Operand(right, left), positive);
    }

    private static (ConditionNode Left, ConditionNode Right) Sides(ConditionNode node)
        => IsTurned(node) ? (node.Children[1], node.Children[0]) : (node.Children[0], node.Children[1]);

    private string Membership(ConditionNode item, ConditionNode list, bool positive)
    {
        if (list is LiteralNode or ListNode or InputNode)
        {
            return Is(item, list is InputNode ? CoreWords.Among_OneOf(Noun(list)) : Alternatives(list, item), positive);
        }

        var what = item is LiteralNode literal ? Value(literal.Value, (list.Type as ConditionType.ListOf)?.Element, list.Fact) : Noun(item);
        var among = Noun(list);
        return Is(what, CoreWords.Verb_Is, among.StartsWith('“') ? CoreWords.Among_NamedUnder(among) : CoreWords.Among(among), positive);
    }

    /// <summary>How many entries a list has: "at least one of the measures for small organisations is named", "there is no agreement".</summary>
    private string Count(ConditionNode list, BinaryOperator @operator, long count)
    {
        var (source, where) = Filtered(list);
        var element = ElementOf(source.Path);

        // More than two is at least three.
        count += @operator switch
        {
            BinaryOperator.Greater => 1,
            BinaryOperator.Less => -1,
            _ => 0,
        };
        var (quantity, isOne) = (@operator is BinaryOperator.Greater or BinaryOperator.GreaterOrEqual, count) switch
        {
            (true, 1) => (CoreWords.Count_AtLeastOne, true),
            (true, _) => (CoreWords.Count_AtLeast(PlainText.Number(count)), false),
            (false, 0) => (element is null ? CoreWords.Count_None : CoreWords.Count_No, true),
            (false, 1) => (CoreWords.Count_AtMostOne, true),
            _ => (CoreWords.Count_AtMost(PlainText.Number(count)), false),
        };
        var be = isOne ? CoreWords.Verb_Is : CoreWords.Verb_Are;
        return element is null ? CoreWords.Count_Named(quantity, Under(source, CoreWords.Under), be, where) : CoreWords.Count_There(be, quantity, isOne ? element : Plural(source), where);
    }

    private string Quantifier(QuantifierNode node, bool positive)
    {
        var (source, those) = Filtered(node.List);
        if (ElementOf(source.Path) is { } element)
        {
            return (node.IsAll, positive) switch
            {
                (true, true) => CoreWords.Every_Part(element, those, Clause(node.Body)),
                (false, false) => CoreWords.No_Part(element, those, Clause(node.Body)),
                _ => CoreWords.Some_Part(Article(element), element, those, Clause(node.Body, positive)),
            };
        }

        var of = source is LiteralNode written ? CoreWords.Under_Of(PlainText.Join(Entries(written, node.Body))) : Under(source, CoreWords.Under_Named);
        var entries = (node.IsAll, positive) switch
        {
            (true, true) => CoreWords.Every_Entry(of, those),
            (true, false) => CoreWords.NotEvery_Entry(of, those),
            (false, true) => CoreWords.Some_Entry(of, those),
            _ => CoreWords.No_Entry(of, those),
        };
        return WithLocal(node, entries, n => Clause(n));
    }

    /// <summary>The entries of a list that a condition writes out, as values of the list in which it looks for them.</summary>
    private string[] Entries(LiteralNode list, ConditionNode body)
    {
        var among = body is InNode ? body.Children[1] : list;
        return [.. list.Value.Elements().Select(entry => Value(entry, (among.Type as ConditionType.ListOf)?.Element, among.Fact))];
    }

    private static string Under(ConditionNode list, Func<string, string> under)
    {
        var noun = The(Plural(list));
        return noun.StartsWith('“') ? under(noun) : CoreWords.Under_Of(noun);
    }

    private (ConditionNode Source, string Where) Filtered(ConditionNode list) => list is FilterNode filter ? (filter.List, Where(filter)) : (list, "");

    private string Where(FilterNode filter) =>
        ElementOf(filter.List.Path) is not null
            ? CoreWords.Where_Part(Clause(filter.Body))
            : CoreWords.Where_Entry(WithLocal(filter, CoreWords.Noun_TheEntry, n => Clause(n)));

    private string WithLocal(WalkNode macro, string name, Func<ConditionNode, string> say)
    {
        _locals[macro.Slot] = name;
        var text = say(macro.Body);
        _locals.Remove(macro.Slot);
        return text;
    }

    /// <summary>The other side of a comparison. A sum of money's amount, as a call's result, has no unit of its own.</summary>
    private string Operand(ConditionNode node, ConditionNode other) => node is LiteralNode literal
        ? Value(literal, other, other is CallNode or InputNode ? null : other.Fact)
        : Noun(node);

    private static long? Whole(ConditionNode node) => node is LiteralNode { Value.Kind: ValueKind.Int } literal ? literal.Value.AsInt64() : null;
}
