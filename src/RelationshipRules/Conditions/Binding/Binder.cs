using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Nodes;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Diagnostics;
using RelationshipRules.Facts;
using RelationshipRules.Json;

namespace RelationshipRules.Conditions.Binding;

/// <summary>
/// Checks a syntax tree against an environment and makes the tree that is evaluated. Each part is bound once. Goes on after an error, so that
/// all are found.
/// </summary>
internal sealed class Binder(ConditionEnvironment environment, ConditionScope scope, ErrorList errors, bool mayPresume)
{
    private const string ParamsName = "params";
    private const string ExtensionsName = ConditionEnvironment.ExtensionsName;

    private readonly List<Variable> _variables = [];

    /// <summary>The lists whose elements variables stand for, where each element is looked at for the same.</summary>
    private readonly Dictionary<LocalNode, ConditionNode> _listOf = [];

    private readonly HashSet<(ConditionType.Choice Choice, ConditionNode Texts)> _checked = [];

    /// <summary>Whether the condition reads a fact that is presumed.</summary>
    public bool MetPresumptions { get; private set; }

    /// <summary>The derived facts that it reads; null for none.</summary>
    public List<DerivedSymbol>? MetDerived { get; private set; }

    /// <summary>How many parts have been bound.</summary>
    public int Bound { get; private set; }

    /// <summary>How many parts have been looked through for values of choices.</summary>
    public int Checked => _checked.Count;

    /// <summary>The tree for a whole condition.</summary>
    public ConditionNode BindRoot(Expression syntax, ConditionType? expected)
    {
        var node = Bind(syntax);
        if (expected is not null && errors.Count == 0)
        {
            if (!TypeRules.IsAssignable(node.Type, expected))
            {
                errors.Add(ConditionDiagnostics.WrongResult, $"This gives {TypeRules.Describe(node.Type)}, but {TypeRules.Describe(expected)} is needed.", syntax.Span);
            }

            CheckChoices(expected, node);
        }

        return node;
    }

    private PresumedFact? Presumed(string path)
    {
        var presumed = mayPresume ? environment.FindPresumed(path) : null;
        MetPresumptions |= presumed is not null;
        return presumed;
    }

    private void Meet(DerivedSymbol derived) => (MetDerived ??= []).Add(derived);

    private static LiteralNode Invalid(Expression syntax) => new(syntax, ConditionType.Dyn, Value.Unknown);

    private LiteralNode Invalid(Expression syntax, string id, string message, SourceSpan span)
    {
        errors.Add(id, message, span);
        return Invalid(syntax);
    }

    private void WrongType(string message, Expression at) => errors.Add(ConditionDiagnostics.WrongType, message, at.Span);

    private ConditionNode Bind(Expression expression)
    {
        Bound++;
        return expression switch
        {
            Expression.Literal literal => BindLiteral(literal),
            Expression.Identifier identifier => BindIdentifier(identifier),
            Expression.Member member => BindMember(member),
            Expression.Call call => BindCall(call),
            Expression.Has has => BindHas(has),
            Expression.Comprehension macro => BindMacro(macro),
            Expression.Not not => new NotNode(not, BindTest(not.Operand)),
            Expression.Negate negate => BindNegate(negate),
            Expression.Binary binary => BindBinary(binary, Bind(binary.Left), Bind(binary.Right)),
            Expression.Logical logical => new LogicalNode(logical, logical.IsAnd, [.. logical.Operands.Select(BindTest)]),
            Expression.Conditional conditional => BindConditional(conditional),
            Expression.ListLiteral list => BindList(list),
            _ => Invalid(expression),
        };
    }

    private ConditionNode BindTest(Expression expression)
    {
        var node = Bind(expression);
        if (!node.Type.IsDyn && !node.Type.Is(ValueKind.Bool))
        {
            WrongType($"A truth value is needed here; this is {TypeRules.Describe(node.Type)}.", expression);
        }

        return node;
    }

    private static LiteralNode BindLiteral(Expression.Literal literal)
    {
        var value = Value.FromLiteral(literal.Value);
        return new(literal, value.Kind switch
        {
            ValueKind.Bool => ConditionType.Bool,
            ValueKind.Int => ConditionType.Int,
            ValueKind.Double => ConditionType.Double,
            _ => ConditionType.String,
        }, value);
    }

    private Variable? FindVariable(string name) =>
        _variables.FindLast(variable => string.Equals(variable.Name, name, StringComparison.Ordinal))
        ?? (scope.ElementType is { } type && string.Equals(scope.ElementName, name, StringComparison.Ordinal)
            ? new(name, type, scope.SlotBase, scope.Path + "[]", null)
            : null);

    private ConditionNode BindIdentifier(Expression.Identifier identifier)
    {
        var name = identifier.Name;
        if (FindVariable(name) is { } variable)
        {
            var local = new LocalNode(identifier, variable.Type, variable.Slot, variable.Path);
            if (variable.List is { } list)
            {
                _listOf.Add(local, list);
            }

            return local;
        }

        if (environment.FindInput(name) is { } input)
        {
            return new InputNode(identifier, input);
        }

        if (environment.RootType is { } root)
        {
            if (name is ExtensionsName)
            {
                return Invalid(identifier, ConditionDiagnostics.UnknownName, "Extensions are read one by one: extensions.name.", identifier.Span);
            }

            if (root.Find(name) is { } member)
            {
                return new RootMemberNode(identifier, member);
            }

            if (environment.FindDerived(root, name) is { } derived)
            {
                Meet(derived);
                return new DerivedNode(identifier, derived);
            }
        }

        return Invalid(
            identifier,
            ConditionDiagnostics.UnknownName,
            name is ParamsName ? "Parameters are read one by one: params.name." : $"Nothing here is called '{name.Shown()}'{NearestName.Hint(name, NamesInScope())}",
            identifier.Span);
    }

    private IEnumerable<string> NamesInScope()
    {
        var elements = _variables.Select(variable => variable.Name);
        var inputs = environment.Inputs.Select(input => input.Name).Where(name => !name.StartsWith(ConditionEnvironment.ParameterPrefix, StringComparison.Ordinal));
        var facts = environment.RootType is { } root ? environment.NamesOf(root) : [];
        return [.. elements, .. scope.ElementName is { } element ? [element] : Array.Empty<string>(), .. inputs, .. facts, ParamsName, ExtensionsName];
    }

    private ConditionNode BindMember(Expression.Member member)
    {
        if (member.Target is Expression.Identifier { Name: ParamsName or ExtensionsName } first && FindVariable(first.Name) is null && environment.FindInput(first.Name) is null)
        {
            if (first.Name is ParamsName)
            {
                return BindParameter(member);
            }

            if (environment.RootType is { } root)
            {
                return BindExtension(member, null, root);
            }
        }

        // x.extensions.name: the middle part is not a value of its own.
        var middle = member.Target as Expression.Member is { Name: ExtensionsName } extensions ? extensions : null;
        var read = middle ?? member;
        var errorsBefore = errors.Count;
        var owner = Bind(read.Target);
        if (owner.Type is ConditionType.Part { Type: var type })
        {
            return middle is null ? BindMember(member, owner, type) : BindExtension(member, owner, type);
        }

        if (errors.Count == errorsBefore)
        {
            var message = owner.Type is ConditionType.ListOf
                ? $"A list has no members; '{read.Name.Shown()}' may be a member of its elements: use exists, all, filter or map."
                : $"{Capital(TypeRules.Describe(owner.Type))} has no members, so '{read.Name.Shown()}' cannot be read.";
            errors.Add(ConditionDiagnostics.UnknownMember, message, read.NameSpan);
        }

        return Invalid(member);
    }

    private ConditionNode BindMember(Expression.Member member, ConditionNode target, ObjectType type)
    {
        if (member.Name is ExtensionsName)
        {
            return Invalid(member, ConditionDiagnostics.UnknownMember, "Extensions are read one by one: .extensions.name.", member.NameSpan);
        }

        if (type.Find(member.Name) is { } known)
        {
            var path = $"{target.Path ?? type.Path}.{member.Name}";
            return Presumed(path) is { } presumed ? new PresumedMemberNode(member, target, known, path, presumed) : new MemberNode(member, target, known, path);
        }

        if (environment.FindDerived(type, member.Name) is { } derived)
        {
            Meet(derived);
            return derived.Scope.ElementName is null ? new DerivedNode(member, derived)
                : Presumed(derived.Info.Path) is { } presumed ? new PresumedDerivedNode(member, target, derived, presumed)
                : new ElementDerivedNode(member, target, derived);
        }

        var message = $"{Capital(TypeRules.Describe(type))} has no fact '{member.Name.Shown()}'{NearestName.Hint(member.Name, environment.NamesOf(type))}";
        return Invalid(member, ConditionDiagnostics.UnknownMember, message, member.NameSpan);
    }

    private ConditionNode BindParameter(Expression.Member member) =>
        environment.FindInput(ConditionEnvironment.ParameterPrefix + member.Name) is { } parameter
            ? new InputNode(member, parameter)
            : Invalid(
                member,
                ConditionDiagnostics.UnknownName,
                $"No parameter is called '{member.Name.Shown()}'{NearestName.Hint(member.Name, environment.ParameterNames())}",
                member.NameSpan);

    private ConditionNode BindExtension(Expression.Member member, ConditionNode? target, ObjectType owner)
    {
        if (environment.FindExtension(owner, member.Name) is { } symbol)
        {
            return new ExtensionNode(member, target, symbol);
        }

        var hint = NearestName.Hint(member.Name, environment.ExtensionNames(owner));
        var message = $"The ruleset declares no extension '{member.Name.Shown()}' of {TypeRules.Describe(owner)}{hint}";
        return Invalid(member, ConditionDiagnostics.UnknownMember, message, member.NameSpan);
    }

    private HasNode BindHas(Expression.Has has)
    {
        var before = errors.Count;
        var operand = Bind(has.Operand);
        if (errors.Count == before && operand is not (RootMemberNode or MemberNode or InputNode or ExtensionNode or DerivedNode or ElementDerivedNode))
        {
            errors.Add(ConditionDiagnostics.BadMacro, "'has' takes a fact, such as has(agreement.termMonths).", has.Operand.Span);
        }

        return new HasNode(has, operand);
    }

    private ConditionNode BindMacro(Expression.Comprehension macro)
    {
        var list = Bind(macro.Target);
        if (!list.Type.IsDyn && list.Type is not ConditionType.ListOf)
        {
            WrongType($"'{macro.Kind.ToString().ToLowerInvariant()}' goes through a list; this is {TypeRules.Describe(list.Type)}.", macro.Target);
        }

        if (_variables.Count >= ConditionLimits.MaxMacroDepth)
        {
            return Invalid(macro, ConditionDiagnostics.TooLarge, "Macros are nested too deeply.", macro.Span);
        }

        var slot = scope.SlotBase + 1 + _variables.Count;
        var elementType = (list.Type as ConditionType.ListOf)?.Element ?? ConditionType.Dyn;
        var path = list.Path is { Length: > 0 } listPath ? listPath + "[]" : PathOf(elementType);

        // A filter may choose among constants by one fact and by another, so that not each of them is for all.
        _variables.Add(new(macro.Variable, elementType, slot, path, macro.Kind == MacroKind.Filter ? null : list));
        var body = macro.Kind == MacroKind.Map ? Bind(macro.Body) : BindTest(macro.Body);
        _variables.RemoveAt(_variables.Count - 1);
        return macro.Kind switch
        {
            MacroKind.Filter => new FilterNode(macro, list, slot, body),
            MacroKind.Map => new MapNode(macro, list, slot, body),
            _ => new QuantifierNode(macro, macro.Kind == MacroKind.All, list, slot, body),
        };
    }

    /// <summary>Where parts of a type stand in a description, where their list does not say.</summary>
    private static string? PathOf(ConditionType element) => element is not ConditionType.Part { Type.Path: { Length: > 0 } path } ? null
        : path.EndsWith("[]", StringComparison.Ordinal) ? path
        : path + "[]";

    private NegateNode BindNegate(Expression.Negate negate)
    {
        var operand = Bind(negate.Operand);
        if (!operand.Type.IsDyn && !operand.Type.IsNumber)
        {
            WrongType($"'-' takes a number; this is {TypeRules.Describe(operand.Type)}.", negate.Operand);
        }

        return new NegateNode(negate, operand);
    }

    private ConditionalNode BindConditional(Expression.Conditional conditional)
    {
        var test = BindTest(conditional.Test);
        var whenTrue = Bind(conditional.WhenTrue);
        var whenFalse = Bind(conditional.WhenFalse);
        return new ConditionalNode(conditional, TypeRules.Join(whenTrue.Type, whenFalse.Type), test, whenTrue, whenFalse);
    }

    private ConditionNode BindList(Expression.ListLiteral list)
    {
        ConditionNode[] elements = [.. list.Elements.Select(Bind)];
        var type = new ConditionType.ListOf(ChoiceAmong(elements) ?? elements.Select(element => element.Type).Aggregate((ConditionType?)null, (all, next) => all is null ? next : TypeRules.Join(all, next)) ?? ConditionType.Dyn);
        return Array.TrueForAll(elements, element => element is LiteralNode)
            ? new LiteralNode(list, type, Value.FromValues(Array.ConvertAll(elements, element => ((LiteralNode)element).Value)))
            : new ListNode(list, type, elements);
    }

    private ConditionNode BindBinary(Expression.Binary binary, ConditionNode left, ConditionNode right) => binary.Operator switch
    {
        BinaryOperator.Equal or BinaryOperator.NotEqual => BindEquality(binary, left, right),
        BinaryOperator.In => BindIn(binary, left, right),
        _ when binary.Operator.IsComparison() => BindComparison(binary, left, right),
        _ => BindArithmetic(binary, left, right),
    };

    private EqualityNode BindEquality(Expression.Binary binary, ConditionNode left, ConditionNode right)
    {
        if (!TypeRules.AreComparable(left.Type, right.Type))
        {
            WrongType($"{Capital(TypeRules.Describe(left.Type))} cannot be the same as {TypeRules.Describe(right.Type)}.", binary);
        }

        CheckChoices(left.Type, right);
        CheckChoices(right.Type, left);
        CheckChoicePair(left.Type, right.Type, binary);
        return new EqualityNode(binary, binary.Operator == BinaryOperator.NotEqual, left, right);
    }

    private InNode BindIn(Expression.Binary binary, ConditionNode item, ConditionNode list)
    {
        if (list.Type is ConditionType.ListOf { Element: var element })
        {
            if (!TypeRules.AreComparable(item.Type, element))
            {
                WrongType($"{Capital(TypeRules.Describe(item.Type))} cannot be in {TypeRules.Describe(list.Type)}.", binary);
            }

            CheckChoices(element, item);
            CheckChoices(item.Type, list);
            CheckChoicePair(item.Type, element, binary);
        }
        else if (!list.Type.IsDyn)
        {
            WrongType($"'in' needs a list on its right; this is {TypeRules.Describe(list.Type)}.", binary.Right);
        }

        return new InNode(binary, item, list);
    }

    private ComparisonNode BindComparison(Expression.Binary binary, ConditionNode left, ConditionNode right)
    {
        if (left.Type is ConditionType.Choice || right.Type is ConditionType.Choice)
        {
            WrongType($"The values of a choice have no order, so '{binary.Operator.Symbol()}' does not apply; use == or in.", binary);
        }
        else if (!TypeRules.HaveOrder(left.Type, right.Type))
        {
            WrongType($"'{binary.Operator.Symbol()}' does not take {TypeRules.Describe(left.Type)} and {TypeRules.Describe(right.Type)}.", binary);
        }

        return new ComparisonNode(binary, binary.Operator, left, right);
    }

    private ArithmeticNode BindArithmetic(Expression.Binary binary, ConditionNode left, ConditionNode right)
    {
        var type = TypeRules.Arithmetic(binary.Operator, left.Type, right.Type);
        if (type is null)
        {
            var instead = left.Type.Is(ValueKind.Day) || right.Type.Is(ValueKind.Day) ? " Reckon with days by daysBetween(a, b) and addDays(day, n)."
                : left.Type is ConditionType.Choice || right.Type is ConditionType.Choice ? " The values of a choice are compared as they are; use == or in."
                : "";
            WrongType($"'{binary.Operator.Symbol()}' does not take {TypeRules.Describe(left.Type)} and {TypeRules.Describe(right.Type)}.{instead}", binary);
        }

        if (type is ConditionType.ListOf && ChoiceAmong([left, right]) is { } choice)
        {
            type = new ConditionType.ListOf(choice);
        }

        return new ArithmeticNode(binary, type ?? ConditionType.Dyn, binary.Operator, left, right);
    }

    private ConditionNode BindCall(Expression.Call call)
    {
        var target = call.Target is null ? null : Bind(call.Target);
        if (Functions.Find(call.Function) is not { } function || !function.HasForm(isMethod: target is not null))
        {
            return BindUnknown(call, isMethod: target is not null);
        }

        ConditionNode[] operands = [.. target is null ? Array.Empty<ConditionNode>() : [target], .. call.Arguments.Select(Bind)];
        if (operands.Length != function.Operands.Count)
        {
            var wanted = (function.Operands.Count - (target is null ? 0 : 1)) switch
            {
                0 => "no argument",
                1 => "one argument",
                _ => "two arguments",
            };
            return Invalid(call, ConditionDiagnostics.WrongType, $"'{call.Function.Shown()}' takes {wanted}.", call.Span);
        }

        for (var i = 0; i < operands.Length; i++)
        {
            CheckOperand(call, function.Operands[i], operands[i]);
        }

        return new CallNode(call, function, operands);
    }

    private void CheckOperand(Expression.Call call, OperandKind kind, ConditionNode operand)
    {
        if (operand.Type is ConditionType.Choice choice)
        {
            WrongType($"'{call.Function.Shown()}' does not look into values of the choice '{choice.Name.Shown()}'; use == or in.", operand.Syntax);
            return;
        }

        if (operand.Type.IsDyn || kind.Accepts(operand.Type))
        {
            return;
        }

        if (call.Function is "contains" && operand.Type is ConditionType.ListOf && operand.Syntax == call.Target)
        {
            WrongType("'contains' looks within text; for a list write 'x in list'.", call);
        }
        else
        {
            WrongType($"'{call.Function.Shown()}' takes {kind.Words}; this is {TypeRules.Describe(operand.Type)}.", operand.Syntax);
        }
    }

    private LiteralNode BindUnknown(Expression.Call call, bool isMethod)
    {
        var name = call.Function;
        if (name is "uint" or "bytes" or "type")
        {
            errors.NotInSubset($"{name}() is", "", call.NameSpan.Start, call.NameSpan.End);
            return Invalid(call);
        }

        var macros = Enum.GetNames<MacroKind>().Select(macro => macro.ToLowerInvariant());
        var alike = Functions.All.Where(function => function.HasForm(isMethod)).Select(function => function.Name).Concat(isMethod ? macros : ["has"]);
        var message = Functions.InsteadOf(name) is { } instead ? $"There is no function '{name.Shown()}'; {instead}."
            : Functions.Find(name) is not null || (!isMethod && macros.Contains(name, StringComparer.Ordinal)) ? Misplaced(name, isMethod)
            : $"There is no function '{name.Shown()}'{NearestName.Hint(name, alike)}";
        return Invalid(call, ConditionDiagnostics.UnknownFunction, message, call.NameSpan);
    }

    private static string Misplaced(string name, bool isMethod) => isMethod
        ? $"'{name.Shown()}' is not written after what it applies to: {name}(...)."
        : $"'{name.Shown()}' is written after what it applies to: x.{name}(...).";

    /// <summary>Looks constant texts up among the values of the choice that they are compared with, or stand in a list with: each once, however often and in whatever way it comes there.</summary>
    private void CheckChoices(ConditionType type, ConditionNode texts)
    {
        if ((type is ConditionType.ListOf list ? list.Element : type) is not ConditionType.Choice choice || !_checked.Add((choice, texts)))
        {
            return;
        }

        foreach (var (text, span) in ConstantsOf(texts))
        {
            CheckChoice(choice, text, span);
        }

        foreach (var part in TextsWithin(texts))
        {
            CheckChoices(choice, part);
        }
    }

    private void CheckChoice(ConditionType.Choice choice, string text, SourceSpan span)
    {
        if (choice.Values.Contains(text, StringComparer.Ordinal))
        {
            return;
        }

        var near = NearestName.Hint(text, choice.Values);
        var known = near.Length > 1 || choice.Values.Count > 12 ? near : $"; it has {string.Join(", ", choice.Values)}.";
        errors.Add(ConditionDiagnostics.UnknownChoice, $"The choice '{choice.Name.Shown()}' has no value '{text.Shown()}'{known}", span);
    }

    /// <summary>The texts that stand there: a constant, those of a list of constants, and one that is put together.</summary>
    private static IEnumerable<(string Text, SourceSpan Span)> ConstantsOf(ConditionNode node) => node switch
    {
        LiteralNode { Syntax: Expression.ListLiteral list } => list.Elements.OfType<Expression.Literal>().Where(static element => element.Value is string).Select(static element => ((string)element.Value, element.Span)),
        LiteralNode or ArithmeticNode when TextOf(node) is { } text => [(text, node.Syntax.Span)],
        _ => [],
    };

    private static string? TextOf(ConditionNode node) => node switch
    {
        LiteralNode { Syntax: Expression.Literal { Value: string text } } => text,
        ArithmeticNode { Operator: BinaryOperator.Add } when TextOf(node.Children[0]) is { } first && TextOf(node.Children[1]) is { } second => first + second,
        _ => null,
    };

    /// <summary>What the texts of a value, or of the elements of a list, come from.</summary>
    private IEnumerable<ConditionNode> TextsWithin(ConditionNode node) => node switch
    {
        ListNode => node.Children,
        ArithmeticNode { Type: ConditionType.ListOf } => node.Children,
        ConditionalNode => node.Children.Skip(1),
        FilterNode filter => [filter.List],
        MapNode map => [map.Body],
        LocalNode local when _listOf.TryGetValue(local, out var list) => [list],
        _ => [],
    };

    /// <summary>The choice of parts that make up one list, where some are of a choice and the others are constant texts, which are looked up in it; null for any other.</summary>
    private ConditionType.Choice? ChoiceAmong(ConditionNode[] parts)
    {
        var choices = parts.Select(ElementOf).OfType<ConditionType.Choice>().Distinct().ToList();
        if (choices.Count != 1 || !Array.TrueForAll(parts, static part => ElementOf(part) is var type && (type is ConditionType.Choice || (part is LiteralNode && type.IsText))))
        {
            return null;
        }

        foreach (var part in parts)
        {
            CheckChoices(choices[0], part);
        }

        return choices[0];

        static ConditionType ElementOf(ConditionNode part) => part.Type is ConditionType.ListOf list ? list.Element : part.Type;
    }

    private void CheckChoicePair(ConditionType left, ConditionType right, Expression.Binary binary)
    {
        if (left is ConditionType.Choice a && right is ConditionType.Choice b && !a.Values.Intersect(b.Values, StringComparer.Ordinal).Any())
        {
            WrongType($"The choices '{a.Name.Shown()}' and '{b.Name.Shown()}' have no value in common.", binary);
        }
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>An element variable: that of the scope, or of a macro that is being bound.</summary>
    private sealed record Variable(string Name, ConditionType Type, int Slot, string? Path, ConditionNode? List);
}
