using System.Globalization;
using System.Text;
using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Nodes;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Engine;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Ahead;

/// <summary>Writes the code of one method: statements, and what they lead to. Each node comes to what its own evaluation comes to, or to what stands for the tree.</summary>
/// <param name="methods">Where the methods go that it calls.</param>
/// <param name="isOfUnknown">Whether nothing is known of the element, not even what is stated of it.</param>
internal sealed class ConditionWriter(MethodTable methods, bool isOfUnknown = false)
{
    /// <summary>What is worked out for nothing where it costs no more than this, for a jump costs as much.</summary>
    private const int Cheap = 2;

    /// <summary>The most values of a choice that the bits of a number stand for.</summary>
    private const int MostValues = 63;

    private readonly Dictionary<int, Fact> _variables = [];
    private StringBuilder _code = new();
    private int _depth = 2;
    private int _names;

    /// <summary>The statements.</summary>
    public string Statements => _code.ToString();

    /// <summary>Gives a variable its value.</summary>
    public void Bind(int slot, Fact fact) => _variables[slot] = fact;

    public void Line(string statement) => _code.Append(' ', 4 * _depth).Append(statement).Append('\n');

    /// <summary>The value of a node.</summary>
    public Fact Write(ConditionNode node) => node switch
    {
        LiteralNode literal => OfConstant(literal.Value, literal),
        RootMemberNode member => OfMember(new(Form.Part, "p") { Type = typeof(Partnership) }, ModelTypes.Partnership.Find(member.Path)!),
        LocalNode local => _variables.TryGetValue(local.Slot, out var fact) ? fact : throw new NoCodeException("variable"),
        MemberNode member => OfMember(member),
        InputNode input => OfInput(input),
        NotNode not => Not(WriteTruth(not.Children[0])),
        LogicalNode logical => OfAll(logical.IsAnd, [.. logical.Children.Select(child => (Func<Fact>)(() => WriteTruth(child)))]),
        EqualityNode equality => equality.IsNegated ? Not(AreSame(Write(equality.Children[0]), Write(equality.Children[1]))) : AreSame(Write(equality.Children[0]), Write(equality.Children[1])),
        ComparisonNode comparison => Compare(comparison.Operator, Write(comparison.Children[0]), Write(comparison.Children[1])),
        InNode membership => IsIn(Write(membership.Children[0]), Write(membership.Children[1])),
        QuantifierNode quantifier => OfQuantifier(quantifier),
        CallNode call => OfCall(call),
        ArithmeticNode arithmetic => OfArithmetic(arithmetic),
        ConditionalNode conditional => OfConditional(conditional),
        ListNode list => new(Form.Written, "") { Elements = [.. list.Children.Select(Write)] },
        DerivedNode derived => methods.Call(derived.Symbol, "p", isKnown: false),
        ElementDerivedNode derived => OfElementDerived(derived),
        _ => throw new NoCodeException(node.GetType().Name),
    };

    /// <summary>The value of a test.</summary>
    public Fact WriteTruth(ConditionNode node) => Write(node) is { Form: Form.Truth } truth ? truth : throw new NoCodeException("test");

    /// <summary>Whether a value is known.</summary>
    public Fact WriteKnown(ConditionNode node)
    {
        switch (node)
        {
            case FilterNode or MapNode:
                return Loop((WalkNode)node, "Truth.True", isKnown: true, static (result, body) => [$"{result} = And({result}, {body.Code});"], elements => OfAll(isAnd: true, elements));
            case ConditionalNode { Type: ConditionType.ListOf } conditional:
                return OfConditional(conditional, WriteKnown, static (a, b) => $"{a} == Truth.Unknown || {b} == Truth.Unknown ? Truth.Unknown : Truth.Error");
            case ListNode list:
                return OfAll(isAnd: true, [.. list.Children.Select(child => (Func<Fact>)(() => WriteKnown(child)))]);
            case DerivedNode { Type: ConditionType.ListOf } derived:
                return methods.Call(derived.Symbol, "p", isKnown: true);
            case ElementDerivedNode { Type: ConditionType.ListOf } derived and not PresumedDerivedNode:
                var owner = Write(derived.Target);
                return owner.IsUnknown ? Fact.Unknown(Form.Truth) : methods.Call(derived.Symbol, NotNull(owner), isKnown: true);
            case LiteralNode { Value: { IsUnknown: false, IsPartlyKnown: false, IsError: false } }:
                return Fact.Of(true);
            default:
                return Known(Write(node));
        }
    }

    private static Fact Known(Fact value)
    {
        return value.IsUnknown ? Fact.Unknown(Form.Truth)
            : value.Constant is not null ? Fact.Of(true)
            : value.Form switch
            {
                Form.Truth or Form.Choice or Form.Text or Form.Number or Form.Choices or Form.Texts => value with { Form = Form.Truth, Code = $"IsKnown({value.Code})" },
                _ => throw new NoCodeException($"known {value.Form}"),
            };
    }

    /// <summary>The value as a text, where it is one.</summary>
    public static Fact AsText(Fact fact) => fact switch
    {
        { Form: Form.Text } => fact,
        { Form: Form.Choice, IsUnknown: true } => Fact.Unknown(Form.Text),
        { Form: Form.Choice } => fact with { Form = Form.Text, Code = $"Choices.{fact.Choice!.Name}.NameOf({fact.Code})", Cost = fact.Cost + 1 },
        _ => throw new NoCodeException($"{fact.Form} as text"),
    };

    public static string Text(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture) + "d";

    private static string NotNull(Fact part) => part is { Form: Form.Part, MayBeNull: false } ? part.Code : throw new NoCodeException("part that may be missing");

    private static Fact Not(Fact truth) => truth.Constant is bool constant ? Fact.Of(!constant) : truth.IsUnknown ? truth : truth with { Code = $"Not({truth.Code})" };

    private string NewName(string stem) => stem + (++_names).ToString(CultureInfo.InvariantCulture);

    /// <summary>A value that is read more than once, in a variable.</summary>
    private Fact Keep(Fact fact)
    {
        if (fact.Constant is not null || fact.IsUnknown || fact.Code.All(char.IsLetterOrDigit))
        {
            return fact;
        }

        var name = NewName("v");
        Line($"var {name} = {fact.Code};");
        return fact with { Code = name, Cost = 0 };
    }

    /// <summary>What is written for something, apart.</summary>
    private (Fact Fact, string Statements) Apart(Func<Fact> write, int depth = 1)
    {
        var outer = _code;
        (_code, _depth) = (new(), _depth + depth);
        var fact = write();
        var statements = _code.ToString();
        (_code, _depth) = (outer, _depth - depth);
        return (fact, statements);
    }

    private Fact OfAll(bool isAnd, IReadOnlyList<Func<Fact>> operands)
    {
        var (function, deciding) = isAnd ? ("And", false) : ("Or", true);
        Fact? all = null;
        foreach (var operand in operands)
        {
            var (next, statements) = Apart(operand);
            if (next.Constant is bool constant)
            {
                if (constant == deciding)
                {
                    return next;
                }

                continue;
            }

            if (all is null)
            {
                _code.Append(statements.Length == 0 ? "" : Outdented(statements));
                all = next;
            }
            else if (statements.Length == 0 && next.Cost <= Cheap)
            {
                all = all.IsUnknown && next.IsUnknown ? all : new(Form.Truth, $"{function}({all.Code}, {next.Code})") { Cost = all.Cost + next.Cost };
            }
            else
            {
                var name = NewName("t");
                Line($"var {name} = {all.Code};");
                Line($"if ({name} != Truth.{deciding})");
                Line("{");
                _code.Append(statements);
                Line($"    {name} = {function}({name}, {next.Code});");
                Line("}");
                all = new(Form.Truth, name) { Cost = 0 };
            }
        }

        return all ?? Fact.Of(!deciding);
    }

    private static string Outdented(string statements) => string.Concat(statements.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line[4..] + "\n"));

    private Fact OfConstant(Value value, ConditionNode node) => value.Kind switch
    {
        ValueKind.Unknown => Fact.Unknown(node.Type switch
        {
            ConditionType.Scalar { Kind: ValueKind.Bool } => Form.Truth,
            ConditionType.Scalar { Kind: ValueKind.Day } => Form.Day,
            { IsNumber: true } => Form.Number,
            { IsText: true } => Form.Text,
            _ => throw new NoCodeException("unknown of another type"),
        }),
        ValueKind.Bool => Fact.Of(value.AsBoolean()),
        ValueKind.Int when Math.Abs(value.AsInt64()) < 1L << 53 => new(Form.Number, Number(value.AsInt64())) { Constant = value.AsInt64(), Cost = 0 },
        ValueKind.Double => new(Form.Number, Number(value.AsDouble())) { Constant = value.AsDouble(), Cost = 0, IsReal = true },
        ValueKind.String => new(Form.Text, Text(value.AsText())) { Constant = value.AsText(), Cost = 0 },
        ValueKind.List when !value.IsInPart => new(Form.Written, "") { Elements = [.. value.Elements().Select(element => OfConstant(element, node))] },
        _ => throw new NoCodeException($"constant {value.Kind}"),
    };

    private Fact OfInput(InputNode input) => input.Type switch
    {
        ConditionType.Scalar { Kind: ValueKind.Day } => new(Form.Day, $"Day(c.Input({input.Index}))"),
        { IsNumber: true } => new(Form.Number, $"Number(c.Input({input.Index}))"),
        _ => throw new NoCodeException("parameter of another type"),
    };

    private Fact OfMember(MemberNode member)
    {
        var owner = Write(member.Target);
        if (owner.Form != Form.Part)
        {
            throw new NoCodeException("member of something else");
        }

        var fact = OfMember(owner, ((ConditionType.Part)member.Target.Type).Type.Find(member.Name)!);
        return member is PresumedMemberNode presumed && !isOfUnknown ? Presume(fact, presumed.Presumed.Value) : fact;
    }

    private static Fact OfMember(Fact owner, FactMember member)
    {
        var form = member.Type switch
        {
            ConditionType.Part => Form.Part,
            ConditionType.Choice => Form.Choice,
            ConditionType.ListOf { Element: ConditionType.Part } => Form.Parts,
            ConditionType.ListOf { Element: ConditionType.Choice } => Form.Choices,
            ConditionType.ListOf => Form.Texts,
            ConditionType.Scalar { Kind: ValueKind.Bool } => Form.Truth,
            ConditionType.Scalar { Kind: ValueKind.Day } => Form.Day,
            ConditionType.Scalar { Kind: ValueKind.String } => Form.Text,
            _ => Form.Number,
        };
        if (owner.IsUnknown)
        {
            return Fact.Unknown(form) with { Choice = (member.Type as ConditionType.ListOf)?.Element as ConditionType.Choice ?? member.Type as ConditionType.Choice };
        }

        var dot = owner.MayBeNull ? "?." : ".";
        var property = owner.Type!.GetProperty(Pascal(member.Name)) ?? throw new NoCodeException($"{owner.Type} {member.Name}");
        var code = owner.Code + dot + property.Name;
        return member.Type switch
        {
            ConditionType.Part => new(form, code) { Type = property.PropertyType, MayBeNull = true },
            ConditionType.Choice choice => new(form, $"Choice((int?)({code}), {choice.Values.Count})") { Choice = choice },
            ConditionType.ListOf { Element: ConditionType.Choice choice } => new(form, code) { Choice = choice },
            ConditionType.ListOf { Element: ConditionType.Part } => new(form, code) { Type = property.PropertyType.GetGenericArguments()[0] },
            ConditionType.ListOf or ConditionType.Scalar { Kind: ValueKind.String } => new(form, code),
            ConditionType.Scalar { Kind: ValueKind.Bool } => new(form, member.Days is { } days
                ? $"Of({code} ?? Calendar.IsInOrder({owner.Code}{dot}{Pascal(days[0])}, {owner.Code}{dot}{Pascal(days[1])}))"
                : $"Of({code})")
            { Cost = member.Days is null ? 1 : 5 },
            ConditionType.Scalar { Kind: ValueKind.Day } => new(form, $"Day({code})"),
            _ => new(form, $"Number({code})") { IsReal = member.Type.Is(ValueKind.Double), Cost = member.Days is null && !string.Equals(member.Name, "amount", StringComparison.Ordinal) ? 1 : 5 },
        };
    }

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private Fact Presume(Fact stated, Value presumed, string where = "h") => (stated.Form, presumed.Kind) switch
    {
        (Form.Truth, ValueKind.Bool) => stated with { Code = $"Presume({stated.Code}, {where}, {Fact.Of(presumed.AsBoolean()).Code})", Cost = stated.Cost + 1 },
        (Form.Text, ValueKind.String) => stated with { Code = $"Presume({stated.Code}, {where}, {Text(presumed.AsText())})", Cost = stated.Cost + 1 },
        (Form.Number, ValueKind.Int or ValueKind.Double) => stated with { Code = $"Presume({stated.Code}, {where}, {Number(presumed.AsDouble())})", Cost = stated.Cost + 1, IsReal = stated.IsReal && presumed.Kind == ValueKind.Double },
        (Form.Number, ValueKind.Bounds) => stated with { Code = $"Presume({stated.Code}, {where}, TreeNumber)", Cost = stated.Cost + 1, Presumed = (stated, presumed) },
        (Form.Day, ValueKind.Day) => stated with { Code = $"PresumeDay({stated.Code}, {where}, {presumed.AsDay().DayNumber})", Cost = stated.Cost + 1 },
        (Form.Day, ValueKind.Bounds) => stated with { Code = $"PresumeDay({stated.Code}, {where}, TreeDay)", Cost = stated.Cost + 1 },
        (Form.Choices or Form.Texts, ValueKind.List) => stated with { Code = $"Presume({stated.Code}, {where}, {methods.List(stated.Choice, presumed)})", Cost = stated.Cost + 1 },
        _ => throw new NoCodeException($"presumed {stated.Form} {presumed.Kind}"),
    };

    private Fact OfElementDerived(ElementDerivedNode derived)
    {
        var owner = Write(derived.Target);
        if (owner.IsUnknown)
        {
            return Fact.Unknown(methods.FormOf(derived.Symbol));
        }

        var fact = methods.Call(derived.Symbol, NotNull(owner), isKnown: false);
        if (derived is not PresumedDerivedNode presumed || isOfUnknown || presumed.Symbol.OwnPlaces.Exists(static place => place is IPresumable))
        {
            return fact;
        }

        // Presumed is something while nothing is stated of what it rests on.
        var before = _variables.GetValueOrDefault(presumed.Symbol.Scope.SlotBase);
        _variables[presumed.Symbol.Scope.SlotBase] = owner;
        var stated = presumed.Symbol.OwnPlaces.ConvertAll(place => IsStated(Write(place)));
        _variables.Remove(presumed.Symbol.Scope.SlotBase);
        if (before is not null)
        {
            _variables[presumed.Symbol.Scope.SlotBase] = before;
        }

        return stated.Count == 0 ? Presume(fact, presumed.Presumed.Value)
            : Presume(fact, presumed.Presumed.Value, $"h && !({string.Join(" || ", stated)})") with { Cost = fact.Cost + 1 + stated.Count };
    }

    private static string IsStated(Fact fact) => fact.Form switch
    {
        Form.Truth => $"{fact.Code} != Truth.Unknown",
        Form.Choice => $"{fact.Code} >= 0",
        Form.Number => $"!double.IsNaN({fact.Code})",
        Form.Day => $"{fact.Code} != UnknownDay",
        _ => $"{fact.Code} is not null",
    };

    private static int IndexOf(ConditionType.Choice choice, string name) =>
        Enumerable.Range(0, choice.Values.Count).FirstOrDefault(i => string.Equals(choice.Values[i], name, StringComparison.Ordinal), -1) is >= 0 and var index && choice.Values.Count <= MostValues
            ? index
            : throw new NoCodeException($"value {name} of {choice.Name}");

    private static Fact Test(string code, int cost) => new(Form.Truth, code) { Cost = cost };

    private static Fact AreSame(Fact a, Fact b)
    {
        if (a.IsUnknown || b.IsUnknown)
        {
            return Fact.Unknown(Form.Truth);
        }

        var cost = a.Cost + b.Cost;
        return (a, b) switch
        {
            ({ Constant: string text }, { Constant: string other }) => Fact.Of(string.Equals(text, other, StringComparison.Ordinal)),
            ({ Form: Form.Choice }, { Constant: string text }) => Test($"Is({a.Code}, {IndexOf(a.Choice!, text)})", cost),
            ({ Constant: string }, { Form: Form.Choice }) => AreSame(b, a),
            ({ Form: Form.Text }, { Constant: string }) => Test($"Is({a.Code}, {b.Code})", cost + 1),
            ({ Constant: string }, { Form: Form.Text }) => AreSame(b, a),
            ({ Form: Form.Choice }, { Form: Form.Choice }) when string.Equals(a.Choice!.Name, b.Choice!.Name, StringComparison.Ordinal) => Test($"AreSame({a.Code}, {b.Code})", cost),
            ({ Form: Form.Choice or Form.Text }, { Form: Form.Choice or Form.Text }) => Test($"AreSame({AsText(a).Code}, {AsText(b).Code})", cost + 3),
            ({ Form: Form.Number }, { Form: Form.Number }) => Test($"AreSame({a.Code}, {b.Code})", cost),
            _ => throw new NoCodeException($"{a.Form} == {b.Form}"),
        };
    }

    private static Fact Compare(BinaryOperator comparison, Fact a, Fact b)
    {
        if (a.IsUnknown || b.IsUnknown)
        {
            return Fact.Unknown(Form.Truth);
        }

        if ((a.Form, b.Form) is not ((Form.Number, Form.Number) or (Form.Day, Form.Day)))
        {
            throw new NoCodeException($"{a.Form} < {b.Form}");
        }

        // Bounds that are presumed say what a comparison with a constant comes to.
        if (a.Presumed is var (stated, bounds) && b.Constant is double or long && Operations.CompareBounds(comparison, bounds, Value.FromLiteral(b.Constant)) is { } truth)
        {
            var test = Compare(comparison, stated, b);
            return test with { Code = $"Presume({test.Code}, h, Truth.{truth})", Cost = test.Cost + 1 };
        }

        return Test(
            comparison switch
            {
                BinaryOperator.Less => $"IsLess({a.Code}, {b.Code})",
                BinaryOperator.LessOrEqual => $"IsAtMost({a.Code}, {b.Code})",
                BinaryOperator.Greater => $"IsLess({b.Code}, {a.Code})",
                _ => $"IsAtMost({b.Code}, {a.Code})",
            },
            a.Cost + b.Cost);
    }

    private Fact IsIn(Fact item, Fact list)
    {
        switch (list)
        {
            case { Form: Form.Written, Elements: { Count: > 0 } elements }:
                // What is not stated may be any of the elements.
                if (item.IsUnknown)
                {
                    return item with { Form = Form.Truth, Code = "Truth.Unknown" };
                }

                if (item.Form == Form.Choice && elements.All(static element => element.Constant is string))
                {
                    var values = elements.Aggregate(0UL, (bits, element) => bits | (1UL << IndexOf(item.Choice!, (string)element.Constant!)));
                    return Test($"IsAny({item.Code}, 0x{values:x}UL)", item.Cost);
                }

                var kept = Keep(item);
                return OfAll(isAnd: false, [.. elements.Select(element => (Func<Fact>)(() => AreSame(kept, element)))]);
            case { Form: Form.Choices or Form.Texts, IsUnknown: true }:
                return Fact.Unknown(Form.Truth);
            case { Form: Form.Texts } when item.Form == Form.Text:
                return Test($"HasText({list.Code}, {item.Code})", item.Cost + list.Cost + 3);
            case { Form: Form.Choices } when item.Constant is string text:
                return Test($"Has({list.Code}, {IndexOf(list.Choice!, text)}, {list.Choice!.Values.Count})", list.Cost + 2);
            case { Form: Form.Choices } when item is { Form: Form.Choice, IsUnknown: false } && string.Equals(item.Choice!.Name, list.Choice!.Name, StringComparison.Ordinal) && list.Choice.Values.Count <= MostValues:
                return Test($"HasStated({list.Code}, {item.Code}, {list.Choice!.Values.Count})", item.Cost + list.Cost + 2);
            default:
                throw new NoCodeException($"{item.Form} in {list.Form}");
        }
    }

    private Fact OfQuantifier(QuantifierNode quantifier)
    {
        var isAll = quantifier.IsAll;
        if (quantifier.List is not (LiteralNode or ListNode) && Write(quantifier.List) is { Form: Form.Choices, IsUnknown: false } choices
            && FindValues(quantifier.Body, quantifier.Slot, choices.Choice!) is { } values)
        {
            return Test($"{(isAll ? "HasOnly" : "HasAny")}({choices.Code}, 0x{values:x}UL, {choices.Choice!.Values.Count})", choices.Cost + 2);
        }

        var (function, deciding) = isAll ? ("And", "Truth.False") : ("Or", "Truth.True");
        return Loop(
            quantifier,
            isAll ? "Truth.True" : "Truth.False",
            isKnown: false,
            (result, body) => [$"{result} = {function}({result}, {body.Code});", $"if ({result} == {deciding}) {{ break; }}"],
            elements => OfAll(isAll, elements));
    }

    /// <summary>The values of a choice for which a test of nothing else is true, as bits; null where it is a test of something else.</summary>
    private static ulong? FindValues(ConditionNode test, int slot, ConditionType.Choice choice)
    {
        if (choice.Values.Count > MostValues)
        {
            return null;
        }

        var all = (1UL << choice.Values.Count) - 1;
        return test switch
        {
            NotNode => all & ~FindValues(test.Children[0], slot, choice),
            LogicalNode logical => logical.Children.Select(child => FindValues(child, slot, choice)).Aggregate((a, b) => logical.IsAnd ? a & b : a | b),
            EqualityNode { Children: [LocalNode local, LiteralNode literal] } equality when local.Slot == slot && literal.Value.TryGetText(out var text) =>
                equality.IsNegated ? all & ~(1UL << IndexOf(choice, text)) : 1UL << IndexOf(choice, text),
            InNode { Children: [LocalNode local, LiteralNode { Value: { Kind: ValueKind.List } list }] } when local.Slot == slot && list.Elements().All(static element => element.Kind == ValueKind.String) =>
                list.Elements().Aggregate(0UL, (bits, element) => bits | (1UL << IndexOf(choice, element.AsText()))),
            _ => null,
        };
    }

    /// <summary>Goes through a list; unknown where it is not stated, and left to the tree where it is stated in part.</summary>
    private Fact Loop(WalkNode walk, string start, bool isKnown, Func<string, Fact, string[]> each, Func<IReadOnlyList<Func<Fact>>, Fact> written)
    {
        var list = Write(walk.List);
        if (list.IsUnknown)
        {
            return Fact.Unknown(Form.Truth);
        }

        Func<Fact> body = !isKnown ? () => WriteTruth(walk.Body) : walk is MapNode ? () => WriteKnown(walk.Body) : () => Known(WriteTruth(walk.Body));
        if (list.Form == Form.Written)
        {
            return written([.. list.Elements.Select(element => (Func<Fact>)(() => With(walk.Slot, element, body)))]);
        }

        var (result, elementsName, elementName) = (NewName("t"), NewName("l"), NewName("x"));
        var (get, element, wrong) = list.Form switch
        {
            Form.Parts => ($"TryGetParts({list.Code}, out var {elementsName})", new Fact(Form.Part, elementName) { Type = list.Type }, $"{elementName} is null"),
            Form.Choices => ($"TryGetChoices({list.Code}, {list.Choice!.Values.Count}, out var {elementsName})", new Fact(Form.Choice, elementName) { Choice = list.Choice, Cost = 0 }, $"(uint){elementName} >= {list.Choice.Values.Count}u"),
            _ => throw new NoCodeException($"through {list.Form}"),
        };
        Line($"Truth {result};");
        Line($"if ({list.Code} is null)");
        Line("{");
        Line($"    {result} = Truth.Unknown;");
        Line("}");
        Line($"else if (!{get})");
        Line("{");
        Line($"    {result} = Truth.Error;");
        Line("}");
        Line("else");
        Line("{");
        Line($"    {result} = {start};");
        Line($"    foreach (var {elementName} in {elementsName})");
        Line("    {");
        Line($"        if ({wrong})");
        Line("        {");
        Line($"            {result} = Truth.Error;");
        Line("            break;");
        Line("        }");
        Line("");
        var (test, statements) = Apart(() => With(walk.Slot, element, body), depth: 2);
        _code.Append(statements);
        foreach (var statement in each(result, test))
        {
            Line("        " + statement);
        }

        Line("    }");
        Line("}");
        return new(Form.Truth, result) { Cost = 0 };
    }

    private Fact With(int slot, Fact value, Func<Fact> write)
    {
        var before = _variables.GetValueOrDefault(slot);
        _variables[slot] = value;
        var fact = write();
        _variables.Remove(slot);
        if (before is not null)
        {
            _variables[slot] = before;
        }

        return fact;
    }

    private Fact OfCall(CallNode call)
    {
        switch (call.Function.Name)
        {
            case "size" when call.Children[0] is FilterNode filter:
                return OfCount(filter);
            case "size":
                var list = Write(call.Children[0]);
                return list.IsUnknown ? Fact.Unknown(Form.Number)
                    : list.Form is Form.Choices or Form.Parts or Form.Texts ? new(Form.Number, $"{(list.Form == Form.Parts ? "SizeOfParts" : "Size")}({list.Code})") { Cost = list.Cost + 1 }
                    : throw new NoCodeException($"size of {list.Form}");
            case "startsWith" or "isIn":
                var (text, part) = (Write(call.Children[0]), Write(call.Children[1]));
                return text.IsUnknown ? Fact.Unknown(Form.Truth)
                    : text.Form == Form.Text && part.Constant is string { Length: < PlainFacts.LongText } ? Test($"{Pascal(call.Function.Name)}({text.Code}, {part.Code})", text.Cost + 3)
                    : throw new NoCodeException($"{call.Function.Name} of {text.Form}");
            case "addDays" or "addMonths" or "addYears":
                var (day, number) = (Write(call.Children[0]), Write(call.Children[1]));
                return day.IsUnknown || number.IsUnknown ? Fact.Unknown(Form.Day)
                    : (day.Form, number.Form) is (Form.Day, Form.Number) ? new(Form.Day, $"{Pascal(call.Function.Name)}({day.Code}, {number.Code})") { Cost = day.Cost + number.Cost + 3 }
                    : throw new NoCodeException($"{call.Function.Name} of {day.Form}");
            default:
                throw new NoCodeException($"call {call.Function.Name}");
        }
    }

    /// <summary>How many elements belong. Where that is open for some, the number has bounds; none where there may be none at all.</summary>
    private Fact OfCount(FilterNode filter)
    {
        var (count, open, state) = (NewName("n"), NewName("o"), NewName("s"));
        Line($"var {count} = 0;");
        Line($"var {open} = 0;");
        Line($"var {state} = Truth.True;");
        var loop = Loop(filter, "Truth.True", isKnown: false, (_, body) => [$"Count({body.Code}, ref {count}, ref {open}, ref {state});"], elements =>
        {
            foreach (var element in elements)
            {
                Line($"Count({element().Code}, ref {count}, ref {open}, ref {state});");
            }

            return Fact.Of(true);
        });
        if (loop.IsUnknown)
        {
            return Fact.Unknown(Form.Number);
        }

        if (loop.Constant is null)
        {
            Line($"{state} = {loop.Code} == Truth.True ? {state} : {loop.Code};");
        }

        return new(Form.Number, $"Counted({count}, {open}, {state}, {(filter.Body.CanFail ? "true" : "false")})") { Cost = 1 };
    }

    private Fact OfArithmetic(ArithmeticNode arithmetic)
    {
        var (a, b) = (Write(arithmetic.Children[0]), Write(arithmetic.Children[1]));
        if ((a.Form, b.Form) is not (Form.Number, Form.Number) || (arithmetic.Operator == BinaryOperator.Divide && !a.IsReal && !b.IsReal))
        {
            throw new NoCodeException($"{a.Form} {arithmetic.Operator.Symbol()} {b.Form}");
        }

        if (a.IsUnknown || b.IsUnknown)
        {
            return Fact.Unknown(Form.Number);
        }

        var function = arithmetic.Operator switch
        {
            BinaryOperator.Add => "Plus",
            BinaryOperator.Subtract => "Minus",
            BinaryOperator.Multiply => "Times",
            _ => "Over",
        };
        return new(Form.Number, $"{function}({a.Code}, {b.Code})") { Cost = a.Cost + b.Cost + 2, IsReal = a.IsReal || b.IsReal };
    }

    private Fact OfConditional(ConditionalNode conditional) => conditional.Type switch
    {
        ConditionType.Scalar { Kind: ValueKind.Bool } => OfConditional(conditional, WriteTruth, static (a, b) => $"Agree({a}, {b})"),
        { IsText: true } => OfConditional(conditional, node => AsText(Write(node)), static (a, b) => $"Agree({a}, {b})"),
        { IsNumber: true } => OfConditional(conditional, node => Write(node) is { Form: Form.Number } number ? number : throw new NoCodeException("number"), static (a, b) => $"Agree({a}, {b})"),
        _ => throw new NoCodeException($"choice of {conditional.Type.GetType().Name}"),
    };

    private Fact OfConditional(ConditionalNode conditional, Func<ConditionNode, Fact> write, Func<string, string, string> agree)
    {
        var test = Keep(WriteTruth(conditional.Test));
        if (test.Constant is bool constant)
        {
            return write(constant ? conditional.WhenTrue : conditional.WhenFalse);
        }

        var (one, two) = (NewName("a"), NewName("b"));
        var (whenTrue, first) = Apart(() => write(conditional.WhenTrue));
        var (whenFalse, second) = Apart(() => write(conditional.WhenFalse));
        var form = whenTrue.Form;
        var (type, tree, unknown) = form switch
        {
            Form.Truth => ("Truth", "Truth.Error", "Truth.Unknown"),
            Form.Text => ("string?", "TextOfTree", "null"),
            Form.Number => ("double", "TreeNumber", "UnknownNumber"),
            _ => throw new NoCodeException($"branch of {form}"),
        };

        // A test that may yet fail would undo what both agree on.
        var result = NewName("r");
        Line($"{type} {result};");
        Line($"if ({test.Code} == Truth.True)");
        Line("{");
        _code.Append(first);
        Line($"    {result} = {whenTrue.Code};");
        Line("}");
        Line($"else if ({test.Code} == Truth.Error)");
        Line("{");
        Line($"    {result} = {tree};");
        Line("}");
        if (conditional.Test.CanFail || whenTrue.IsUnknown)
        {
            Line($"else if ({test.Code} == Truth.Unknown)");
            Line("{");
            Line($"    {result} = {unknown};");
            Line("}");
            Line("else");
            Line("{");
            _code.Append(second);
            Line($"    {result} = {whenFalse.Code};");
            Line("}");
        }
        else
        {
            // Written twice is only the first branch, so that a chain of cases does not grow beyond measure.
            var (again, third) = Apart(() => write(conditional.WhenTrue), depth: 2);
            Line("else");
            Line("{");
            Line($"    {type} {one} = {unknown};");
            Line($"    if ({test.Code} == Truth.Unknown)");
            Line("    {");
            _code.Append(third);
            Line($"        {one} = {again.Code};");
            Line("    }");
            Line("");
            _code.Append(second);
            Line($"    {type} {two} = {whenFalse.Code};");
            Line($"    {result} = {test.Code} == Truth.False ? {two} : {agree(one, two)};");
            Line("}");
        }

        return new(form, result) { Cost = 0 };
    }
}
