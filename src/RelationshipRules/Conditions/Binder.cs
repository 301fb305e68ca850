using System.Text.RegularExpressions;
using RelationshipRules.Conditions.Nodes;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;
using RelationshipRules.Json;

namespace RelationshipRules.Conditions;

/// <summary>Checks a syntax tree against an environment and makes the tree that is evaluated. Goes on after an error, so that all are found.</summary>
internal sealed class Binder(ConditionEnvironment environment, ConditionScope scope, List<ConditionError> errors)
{
    private const string ParamsName = "params";

    private static readonly Dictionary<string, DatePart> DateParts = new(StringComparer.Ordinal)
    {
        ["getFullYear"] = DatePart.FullYear,
        ["getMonth"] = DatePart.Month,
        ["getDate"] = DatePart.Date,
        ["getDayOfMonth"] = DatePart.DayOfMonth,
        ["getDayOfWeek"] = DatePart.DayOfWeek,
        ["getDayOfYear"] = DatePart.DayOfYear,
        ["getHours"] = DatePart.Hours,
        ["getMinutes"] = DatePart.Minutes,
        ["getSeconds"] = DatePart.Seconds,
        ["getMilliseconds"] = DatePart.Milliseconds,
    };

    private static readonly string[] Functions =
        ["size", "has", "int", "double", "string", "bool", "timestamp", "duration", "dyn", "matches"];

    private static readonly string[] Methods =
        ["size", "all", "exists", "exists_one", "filter", "map", "startsWith", "endsWith", "contains", "matches", .. DateParts.Keys];

    private readonly List<(string Name, LocalNode Node)> _variables = [];
    private readonly bool _checks = environment.ChecksTypes;

    /// <summary>The tree for a whole condition.</summary>
    public ConditionNode BindRoot(Expression syntax, ConditionType? expected)
    {
        var node = Bind(syntax);
        if (expected is not null && errors.Count == 0)
        {
            if (!IsAssignable(node.Type, expected))
            {
                TypeError(ConditionDiagnostics.WrongResult, $"This gives {Describe(node.Type)}, but {Describe(expected)} is needed.", syntax.Span);
            }

            CheckChoices(expected, node, syntax);
        }

        return node;
    }

    /// <summary>A type in words.</summary>
    public static string Describe(ConditionType type) => type switch
    {
        ConditionType.Scalar scalar => ValueOperations.Describe(scalar.Kind),
        ConditionType.Choice choice => $"a value of the choice '{choice.Name}'",
        ConditionType.ListOf { Element: ConditionType.Part part } => $"a list of parts ({part.Type.Path})",
        ConditionType.ListOf { Element: ConditionType.Choice choice } => $"a list of values of the choice '{choice.Name}'",
        ConditionType.ListOf { Element: ConditionType.Scalar { Kind: ValueKind.String } } => "a list of texts",
        ConditionType.ListOf => "a list",
        ConditionType.Part part => Describe(part.Type),
        _ => "a value of any type",
    };

    /// <summary>A part in words.</summary>
    public static string Describe(ObjectType type) => type.Path.Length == 0 ? "the description" : $"'{type.Path}'";

    private static bool IsDyn(ConditionType type) => type is ConditionType.Dynamic;

    private static bool Is(ConditionType type, ValueKind kind) => type is ConditionType.Scalar scalar && scalar.Kind == kind;

    private static bool IsNumber(ConditionType type) => Is(type, ValueKind.Int) || Is(type, ValueKind.Double);

    private static bool IsText(ConditionType type) => Is(type, ValueKind.String) || type is ConditionType.Choice;

    private static bool IsAssignable(ConditionType from, ConditionType to)
    {
        if (IsDyn(from) || IsDyn(to))
        {
            return true;
        }

        if (from is ConditionType.ListOf fromList && to is ConditionType.ListOf toList)
        {
            return IsAssignable(fromList.Element, toList.Element);
        }

        // Texts are let through to choices here and looked up one by one where they are constant.
        return (Is(from, ValueKind.Int) && Is(to, ValueKind.Double)) || (IsText(from) && IsText(to)) || from == to;
    }

    private static bool AreComparable(ConditionType a, ConditionType b)
    {
        if (IsDyn(a) || IsDyn(b))
        {
            return true;
        }

        if (a is ConditionType.ListOf listA && b is ConditionType.ListOf listB)
        {
            return AreComparable(listA.Element, listB.Element);
        }

        return (IsNumber(a) && IsNumber(b)) || (IsText(a) && IsText(b)) || (a == b && a is ConditionType.Scalar);
    }

    private static ConditionType Join(ConditionType a, ConditionType b) =>
        a == b ? a
        : IsNumber(a) && IsNumber(b) ? ConditionType.Double
        : IsText(a) && IsText(b) ? ConditionType.String
        : a is ConditionType.ListOf listA && b is ConditionType.ListOf listB ? JoinLists(listA, listB)
        : ConditionType.Dyn;

    /// <summary>The empty list goes with any other.</summary>
    private static ConditionType.ListOf JoinLists(ConditionType.ListOf a, ConditionType.ListOf b) =>
        IsDyn(a.Element) ? new(b.Element) : IsDyn(b.Element) ? new(a.Element) : new(Join(a.Element, b.Element));

    private static LiteralNode Invalid(Expression syntax) => new(syntax, ConditionType.Dyn, Value.Unknown);

    private void Error(string id, string message, SourceSpan span)
    {
        if (errors.Count < ConditionLimits.MaxErrors)
        {
            errors.Add(new ConditionError(id, message, span));
        }
    }

    private void TypeError(string id, string message, SourceSpan span)
    {
        if (_checks)
        {
            Error(id, message, span);
        }
    }

    private void WrongType(string message, Expression at) => TypeError(ConditionDiagnostics.WrongType, message, at.Span);

    private ConditionNode Bind(Expression expression) => expression switch
    {
        Expression.Literal literal => BindLiteral(literal),
        Expression.Identifier identifier => BindIdentifier(identifier),
        Expression.Member member => BindMember(member),
        Expression.Index index => BindIndex(index),
        Expression.Call call => BindCall(call),
        Expression.Has has => BindHas(has),
        Expression.Comprehension macro => BindMacro(macro),
        Expression.Unary unary => BindUnary(unary),
        Expression.Binary binary => BindBinary(binary),
        Expression.Logical logical => BindLogical(logical),
        Expression.Conditional conditional => BindConditional(conditional),
        Expression.ListLiteral list => BindList(list),
        _ => Invalid(expression),
    };

    private static LiteralNode BindLiteral(Expression.Literal literal) => new(literal, literal.Value.Kind switch
    {
        ValueKind.Bool => ConditionType.Bool,
        ValueKind.Int => ConditionType.Int,
        ValueKind.Double => ConditionType.Double,
        ValueKind.String => ConditionType.String,
        _ => ConditionType.Null,
    }, literal.Value);

    private LocalNode? FindVariable(Expression syntax, string name)
    {
        for (var i = _variables.Count - 1; i >= 0; i--)
        {
            if (string.Equals(_variables[i].Name, name, StringComparison.Ordinal))
            {
                var known = _variables[i].Node;
                return new LocalNode(syntax, known.Type, known.Slot, known.Path);
            }
        }

        return scope.ElementType is { } type && string.Equals(scope.ElementName, name, StringComparison.Ordinal)
            ? new LocalNode(syntax, type, scope.SlotBase, scope.Path + "[]")
            : null;
    }

    private ConditionNode BindIdentifier(Expression.Identifier identifier)
    {
        var name = identifier.Name;
        if (FindVariable(identifier, name) is { } variable)
        {
            return variable;
        }

        if (environment.FindInput(name) is { } input)
        {
            return new InputNode(identifier, input);
        }

        if (environment.RootType is { } root)
        {
            if (string.Equals(name, ConditionEnvironment.ExtensionsName, StringComparison.Ordinal))
            {
                Error(ConditionDiagnostics.UnknownName, "Extensions are read one by one: extensions.name.", identifier.Span);
                return Invalid(identifier);
            }

            if (root.Find(name) is { } member)
            {
                return new RootMemberNode(identifier, member);
            }

            if (environment.FindDerived(root, name) is { } derived)
            {
                return new DerivedNode(identifier, derived);
            }
        }

        if (environment.AllowsFreeVariables)
        {
            return new InputNode(identifier, environment.AddVariable(name, ConditionType.Dyn));
        }

        if (string.Equals(name, ParamsName, StringComparison.Ordinal))
        {
            Error(ConditionDiagnostics.UnknownName, "Parameters are read one by one: params.name.", identifier.Span);
        }
        else
        {
            Error(ConditionDiagnostics.UnknownName, $"Nothing here is called '{name}'{NearestName.Hint(name, NamesInScope())}", identifier.Span);
        }

        return Invalid(identifier);
    }

    private IEnumerable<string> NamesInScope()
    {
        foreach (var (name, _) in _variables)
        {
            yield return name;
        }

        if (scope.ElementName is { } element)
        {
            yield return element;
        }

        foreach (var input in environment.Inputs)
        {
            if (!input.Name.StartsWith(ConditionEnvironment.ParameterPrefix, StringComparison.Ordinal))
            {
                yield return input.Name;
            }
        }

        if (environment.RootType is { } root)
        {
            foreach (var member in root.Members)
            {
                yield return member.Name;
            }

            foreach (var name in environment.DerivedNames(root))
            {
                yield return name;
            }
        }

        yield return ParamsName;
        yield return ConditionEnvironment.ExtensionsName;
    }

    private ConditionNode BindMember(Expression.Member member)
    {
        if (member.Target is Expression.Identifier { Name: var first } && FindVariable(member.Target, first) is null && environment.FindInput(first) is null)
        {
            if (string.Equals(first, ParamsName, StringComparison.Ordinal))
            {
                return BindParameter(member);
            }

            if (string.Equals(first, ConditionEnvironment.ExtensionsName, StringComparison.Ordinal) && environment.RootType is { } root)
            {
                return BindExtension(member, null, root);
            }
        }

        // x.extensions.name: the middle part is not a value of its own.
        if (member.Target is Expression.Member { Name: ConditionEnvironment.ExtensionsName } extensions)
        {
            var owner = Bind(extensions.Target);
            if (owner.Type is ConditionType.Part part)
            {
                return BindExtension(member, owner, part.Type);
            }
        }

        var errorsBefore = errors.Count;
        var target = Bind(member.Target);
        if (target.Type is ConditionType.Part { Type: var type })
        {
            return BindMember(member, target, type);
        }

        if (errors.Count == errorsBefore)
        {
            var message = target.Type is ConditionType.ListOf
                ? $"A list has no members; '{member.Name}' may be a member of its elements: use exists, all, filter or map."
                : $"{Capital(Describe(target.Type))} has no members, so '{member.Name}' cannot be read.";
            Error(ConditionDiagnostics.UnknownMember, message, member.NameSpan);
        }

        return Invalid(member);
    }

    private ConditionNode BindMember(Expression.Member member, ConditionNode target, ObjectType type)
    {
        if (string.Equals(member.Name, ConditionEnvironment.ExtensionsName, StringComparison.Ordinal))
        {
            Error(ConditionDiagnostics.UnknownMember, "Extensions are read one by one: .extensions.name.", member.NameSpan);
            return Invalid(member);
        }

        if (type.Find(member.Name) is { } known)
        {
            return new MemberNode(member, target, known, $"{target.Path ?? type.Path}.{member.Name}");
        }

        if (environment.FindDerived(type, member.Name) is { } derived)
        {
            return derived.Scope.ElementName is null ? new DerivedNode(member, derived) : new ElementDerivedNode(member, target, derived);
        }

        var names = type.Members.Select(m => m.Name).Concat(environment.DerivedNames(type));
        Error(ConditionDiagnostics.UnknownMember, $"{Capital(Describe(type))} has no fact '{member.Name}'{NearestName.Hint(member.Name, names)}", member.NameSpan);
        return Invalid(member);
    }

    private ConditionNode BindParameter(Expression.Member member)
    {
        if (environment.FindInput(ConditionEnvironment.ParameterPrefix + member.Name) is { } parameter)
        {
            return new InputNode(member, parameter);
        }

        Error(ConditionDiagnostics.UnknownName, $"No parameter is called '{member.Name}'{NearestName.Hint(member.Name, environment.ParameterNames())}", member.NameSpan);
        return Invalid(member);
    }

    private ConditionNode BindExtension(Expression.Member member, ConditionNode? target, ObjectType owner)
    {
        if (environment.FindExtension(owner, member.Name) is { } symbol)
        {
            return new ExtensionNode(member, target, symbol);
        }

        var message = $"The ruleset declares no extension '{member.Name}' of {Describe(owner)}{NearestName.Hint(member.Name, environment.ExtensionNames(owner))}";
        Error(ConditionDiagnostics.UnknownMember, message, member.NameSpan);
        return Invalid(member);
    }

    private IndexNode BindIndex(Expression.Index index)
    {
        var list = Bind(index.Target);
        var at = Bind(index.At);
        if (!IsDyn(list.Type) && list.Type is not ConditionType.ListOf)
        {
            WrongType($"Only lists have elements; this is {Describe(list.Type)}.", index.Target);
        }

        if (!IsDyn(at.Type) && !Is(at.Type, ValueKind.Int))
        {
            WrongType($"An index is a whole number; this is {Describe(at.Type)}.", index.At);
        }

        return new IndexNode(index, (list.Type as ConditionType.ListOf)?.Element ?? ConditionType.Dyn, list, at);
    }

    private HasNode BindHas(Expression.Has has)
    {
        var before = errors.Count;
        var operand = Bind(has.Operand);
        if (errors.Count == before && operand is not (RootMemberNode or MemberNode or InputNode or ExtensionNode or DerivedNode or ElementDerivedNode))
        {
            Error(ConditionDiagnostics.BadMacro, "'has' takes a fact, such as has(agreement.termMonths).", has.Operand.Span);
        }

        return new HasNode(has, operand);
    }

    private ConditionNode BindMacro(Expression.Comprehension macro)
    {
        var list = Bind(macro.Target);
        if (!IsDyn(list.Type) && list.Type is not ConditionType.ListOf)
        {
            WrongType($"'{ExpressionPrinter.Name(macro.Kind)}' goes through a list; this is {Describe(list.Type)}.", macro.Target);
        }

        if (_variables.Count >= ConditionLimits.MaxMacroDepth)
        {
            Error(ConditionDiagnostics.TooLarge, "Macros are nested too deeply.", macro.Span);
            return Invalid(macro);
        }

        var slot = scope.SlotBase + 1 + _variables.Count;
        var elementType = (list.Type as ConditionType.ListOf)?.Element ?? ConditionType.Dyn;
        var path = (list.Path ?? (elementType as ConditionType.Part)?.Type.Path) is not { Length: > 0 } listPath ? null
            : listPath.EndsWith("[]", StringComparison.Ordinal) && list.Path is null ? listPath : listPath + "[]";
        _variables.Add((macro.Variable, new LocalNode(macro, elementType, slot, path)));
        var test = macro.Test is null ? null : BindTest(macro.Test);
        var body = macro.Kind == MacroKind.Map ? Bind(macro.Body) : BindTest(macro.Body);
        _variables.RemoveAt(_variables.Count - 1);
        return macro.Kind switch
        {
            MacroKind.All or MacroKind.Exists => new QuantifierNode(macro, macro.Kind == MacroKind.All, list, slot, body),
            MacroKind.ExistsOne => new ExistsOneNode(macro, list, slot, body),
            MacroKind.Filter => new FilterNode(macro, new ConditionType.ListOf(elementType), list, slot, body),
            _ => new MapNode(macro, new ConditionType.ListOf(body.Type), list, slot, test, body),
        };
    }

    private ConditionNode BindTest(Expression expression)
    {
        var node = Bind(expression);
        if (!IsDyn(node.Type) && !Is(node.Type, ValueKind.Bool))
        {
            WrongType($"A truth value is needed here; this is {Describe(node.Type)}.", expression);
        }

        return node;
    }

    private ConditionNode BindUnary(Expression.Unary unary)
    {
        if (unary.Operator == UnaryOperator.Not)
        {
            return new NotNode(unary, BindTest(unary.Operand));
        }

        var operand = Bind(unary.Operand);
        if (!IsDyn(operand.Type) && !IsNumber(operand.Type))
        {
            WrongType($"'-' takes a number; this is {Describe(operand.Type)}.", unary.Operand);
        }

        return new NegateNode(unary, operand.Type, operand);
    }

    private LogicalNode BindLogical(Expression.Logical logical)
    {
        var operands = new ConditionNode[logical.Operands.Count];
        for (var i = 0; i < operands.Length; i++)
        {
            operands[i] = BindTest(logical.Operands[i]);
        }

        return new LogicalNode(logical, logical.IsAnd, operands);
    }

    private ConditionalNode BindConditional(Expression.Conditional conditional)
    {
        var test = BindTest(conditional.Test);
        var whenTrue = Bind(conditional.WhenTrue);
        var whenFalse = Bind(conditional.WhenFalse);
        return new ConditionalNode(conditional, Join(whenTrue.Type, whenFalse.Type), test, whenTrue, whenFalse);
    }

    private ConditionNode BindList(Expression.ListLiteral list)
    {
        var elements = new ConditionNode[list.Elements.Count];
        ConditionType? type = null;
        var constant = true;
        for (var i = 0; i < elements.Length; i++)
        {
            elements[i] = Bind(list.Elements[i]);
            type = type is null ? elements[i].Type : Join(type, elements[i].Type);
            constant &= elements[i] is LiteralNode;
        }

        var listType = new ConditionType.ListOf(type ?? ConditionType.Dyn);
        return constant
            ? new LiteralNode(list, listType, Value.FromValues(Array.ConvertAll(elements, e => ((LiteralNode)e).Value)))
            : new ListNode(list, listType, elements);
    }

    private ConditionNode BindBinary(Expression.Binary binary)
    {
        var left = Bind(binary.Left);
        var right = Bind(binary.Right);
        return binary.Operator switch
        {
            BinaryOperator.Equal or BinaryOperator.NotEqual => BindEquality(binary, left, right),
            BinaryOperator.In => BindIn(binary, left, right),
            BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual => BindComparison(binary, left, right),
            _ => BindArithmetic(binary, left, right),
        };
    }

    private ConditionNode BindEquality(Expression.Binary binary, ConditionNode left, ConditionNode right)
    {
        if (_checks && (Is(left.Type, ValueKind.Null) != Is(right.Type, ValueKind.Null)) && !IsDyn(left.Type) && !IsDyn(right.Type))
        {
            WrongType("A fact is never null: one that is absent is not stated. Use has() to ask whether it is stated.", binary);
        }
        else if (!AreComparable(left.Type, right.Type))
        {
            WrongType($"{Capital(Describe(left.Type))} cannot be the same as {Describe(right.Type)}.", binary);
        }

        CheckChoices(left.Type, right, binary.Right);
        CheckChoices(right.Type, left, binary.Left);
        CheckChoicePair(left.Type, right.Type, binary);
        var negated = binary.Operator == BinaryOperator.NotEqual;
        return right is LiteralNode { Value.Kind: ValueKind.String } rightText ? new EqualsTextNode(binary, negated, left, rightText)
            : left is LiteralNode { Value.Kind: ValueKind.String } leftText ? new EqualsTextNode(binary, negated, right, leftText)
            : new EqualityNode(binary, negated, left, right);
    }

    private TruthNode BindIn(Expression.Binary binary, ConditionNode item, ConditionNode list)
    {
        if (!IsDyn(list.Type) && list.Type is not ConditionType.ListOf)
        {
            WrongType($"'in' needs a list on its right; this is {Describe(list.Type)}.", binary.Right);
        }
        else if (list.Type is ConditionType.ListOf { Element: var element })
        {
            if (!AreComparable(item.Type, element))
            {
                WrongType($"{Capital(Describe(item.Type))} cannot be in {Describe(list.Type)}.", binary);
            }

            CheckChoices(element, item, binary.Left);
            CheckChoices(new ConditionType.ListOf(item.Type), list, binary.Right);
            CheckChoicePair(item.Type, element, binary);
        }

        return list is LiteralNode { Value: var value } literal && value.Kind == ValueKind.List
            && Enumerable.Range(0, value.Count).All(i => value.ElementAt(i).Kind == ValueKind.String)
            && value.Count > 0
            ? new InTextsNode(binary, item, literal)
            : new InNode(binary, item, list);
    }

    private ComparisonNode BindComparison(Expression.Binary binary, ConditionNode left, ConditionNode right)
    {
        var symbol = ExpressionPrinter.Symbol(binary.Operator);
        if (left.Type is ConditionType.Choice || right.Type is ConditionType.Choice)
        {
            WrongType($"The values of a choice have no order, so '{symbol}' does not apply; use == or in.", binary);
        }
        else if (!IsDyn(left.Type) && !IsDyn(right.Type) && (!AreComparable(left.Type, right.Type) || left.Type is ConditionType.ListOf || Is(left.Type, ValueKind.Null)))
        {
            WrongType($"'{symbol}' does not take {Describe(left.Type)} and {Describe(right.Type)}.", binary);
        }

        return new ComparisonNode(binary, binary.Operator, left, right);
    }

    private ArithmeticNode BindArithmetic(Expression.Binary binary, ConditionNode left, ConditionNode right)
    {
        if (ResultOf(binary.Operator, left.Type, right.Type) is { } type)
        {
            return new ArithmeticNode(binary, type, binary.Operator, left, right);
        }

        var hint = binary.Operator == BinaryOperator.Remainder && IsNumber(left.Type) && IsNumber(right.Type) ? " It takes whole numbers only." : "";
        WrongType($"'{ExpressionPrinter.Symbol(binary.Operator)}' does not take {Describe(left.Type)} and {Describe(right.Type)}.{hint}", binary);
        return new ArithmeticNode(binary, ConditionType.Dyn, binary.Operator, left, right);
    }

    private static ConditionType? ResultOf(BinaryOperator @operator, ConditionType left, ConditionType right)
    {
        if (IsDyn(left) || IsDyn(right))
        {
            return ConditionType.Dyn;
        }

        if (IsNumber(left) && IsNumber(right))
        {
            var whole = Is(left, ValueKind.Int) && Is(right, ValueKind.Int);
            return whole ? ConditionType.Int : @operator == BinaryOperator.Remainder ? null : ConditionType.Double;
        }

        var leftTimestamp = Is(left, ValueKind.Timestamp);
        var leftDuration = Is(left, ValueKind.Duration);
        var rightTimestamp = Is(right, ValueKind.Timestamp);
        var rightDuration = Is(right, ValueKind.Duration);
        return @operator switch
        {
            BinaryOperator.Add when IsText(left) && IsText(right) => ConditionType.String,
            BinaryOperator.Add when left is ConditionType.ListOf a && right is ConditionType.ListOf b => JoinLists(a, b),
            BinaryOperator.Add when (leftTimestamp && rightDuration) || (leftDuration && rightTimestamp) => ConditionType.Timestamp,
            BinaryOperator.Subtract when leftTimestamp && rightDuration => ConditionType.Timestamp,
            BinaryOperator.Subtract when leftTimestamp && rightTimestamp => ConditionType.Duration,
            BinaryOperator.Add or BinaryOperator.Subtract when leftDuration && rightDuration => ConditionType.Duration,
            _ => null,
        };
    }

    private ConditionNode BindCall(Expression.Call call)
    {
        var target = call.Target is null ? null : Bind(call.Target);
        var arguments = new ConditionNode[call.Arguments.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = Bind(call.Arguments[i]);
        }

        var node = target is null ? BindFunction(call, arguments) : BindMethod(call, target, arguments);
        return node ?? Invalid(call);
    }

    private ConditionNode? BindFunction(Expression.Call call, ConditionNode[] arguments)
    {
        switch (call.Function)
        {
            case "size":
                return HasArguments(call, arguments, 1) ? BindSize(call, arguments[0]) : null;
            case "matches":
                return HasArguments(call, arguments, 2) ? BindMatches(call, arguments[0], arguments[1]) : null;
            case "int":
                return BindConversion(call, arguments, Conversion.Int, ConditionType.Int);
            case "double":
                return BindConversion(call, arguments, Conversion.Double, ConditionType.Double);
            case "string":
                return BindConversion(call, arguments, Conversion.String, ConditionType.String);
            case "bool":
                return BindConversion(call, arguments, Conversion.Bool, ConditionType.Bool);
            case "timestamp":
                return BindConversion(call, arguments, Conversion.Timestamp, ConditionType.Timestamp);
            case "duration":
                return BindConversion(call, arguments, Conversion.Duration, ConditionType.Duration);
            case "dyn":
                return BindConversion(call, arguments, Conversion.Dyn, ConditionType.Dyn);
            case "uint" or "bytes" or "type":
                Error(ConditionDiagnostics.NotInSubset, $"{call.Function}() is not part of the subset of CEL that conditions use.", call.NameSpan);
                return null;
        }

        var message = Array.IndexOf(Methods, call.Function) >= 0
            ? $"'{call.Function}' is written after what it applies to: x.{call.Function}(...)."
            : $"There is no function '{call.Function}'{NearestName.Hint(call.Function, Functions)}";
        Error(ConditionDiagnostics.UnknownFunction, message, call.NameSpan);
        return null;
    }

    private ConditionNode? BindMethod(Expression.Call call, ConditionNode target, ConditionNode[] arguments)
    {
        switch (call.Function)
        {
            case "size":
                return HasArguments(call, arguments, 0) ? BindSize(call, target) : null;
            case "matches":
                return HasArguments(call, arguments, 1) ? BindMatches(call, target, arguments[0]) : null;
            case "contains":
                return BindTextTest(call, TextTest.Contains, target, arguments);
            case "startsWith":
                return BindTextTest(call, TextTest.StartsWith, target, arguments);
            case "endsWith":
                return BindTextTest(call, TextTest.EndsWith, target, arguments);
        }

        if (DateParts.TryGetValue(call.Function, out var part))
        {
            return BindDatePart(call, part, target, arguments);
        }

        Error(ConditionDiagnostics.UnknownFunction, $"There is no function '{call.Function}'{NearestName.Hint(call.Function, Methods)}", call.NameSpan);
        return null;
    }

    private bool HasArguments(Expression.Call call, ConditionNode[] arguments, int count)
    {
        if (arguments.Length == count)
        {
            return true;
        }

        var wanted = count switch
        {
            0 => "no argument",
            1 => "one argument",
            _ => "two arguments",
        };
        Error(ConditionDiagnostics.WrongType, $"'{call.Function}' takes {wanted}.", call.Span);
        return false;
    }

    private SizeNode BindSize(Expression.Call call, ConditionNode operand)
    {
        if (!IsDyn(operand.Type) && !IsText(operand.Type) && operand.Type is not ConditionType.ListOf)
        {
            WrongType($"'size' takes a list or text; this is {Describe(operand.Type)}.", operand.Syntax);
        }

        return new SizeNode(call, operand);
    }

    private MatchesNode? BindMatches(Expression.Call call, ConditionNode text, ConditionNode pattern)
    {
        if (!IsDyn(text.Type) && !IsText(text.Type))
        {
            WrongType($"'matches' takes text; this is {Describe(text.Type)}.", text.Syntax);
        }

        if (pattern is not LiteralNode { Value.Kind: ValueKind.String } literal)
        {
            Error(ConditionDiagnostics.BadPattern, "The pattern of 'matches' must be written out as a text, so that it can be checked.", pattern.Syntax.Span);
            return null;
        }

        try
        {
            return new MatchesNode(call, text, new Regex(literal.Value.AsText(), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));
        }
        catch (ArgumentException e)
        {
            Error(ConditionDiagnostics.BadPattern, $"The pattern cannot be read: {e.Message}", pattern.Syntax.Span);
        }
        catch (NotSupportedException)
        {
            Error(ConditionDiagnostics.BadPattern, "The pattern needs backtracking (back-references, look-around) or is too large; only what takes linear time is allowed.", pattern.Syntax.Span);
        }

        return null;
    }

    private TextTestNode? BindTextTest(Expression.Call call, TextTest test, ConditionNode target, ConditionNode[] arguments)
    {
        if (!HasArguments(call, arguments, 1))
        {
            return null;
        }

        if (test == TextTest.Contains && target.Type is ConditionType.ListOf)
        {
            WrongType("'contains' looks within text; for a list write 'x in list'.", call);
        }
        else if (!IsDyn(target.Type) && !IsText(target.Type))
        {
            WrongType($"'{call.Function}' takes text; this is {Describe(target.Type)}.", target.Syntax);
        }

        if (!IsDyn(arguments[0].Type) && !IsText(arguments[0].Type))
        {
            WrongType($"'{call.Function}' takes text; this is {Describe(arguments[0].Type)}.", arguments[0].Syntax);
        }

        return new TextTestNode(call, test, target, arguments[0]);
    }

    private DatePartNode? BindDatePart(Expression.Call call, DatePart part, ConditionNode target, ConditionNode[] arguments)
    {
        if (arguments.Length == 1)
        {
            Error(ConditionDiagnostics.NotInSubset, "Time zones are not part of the subset of CEL that conditions use; moments are in UTC.", call.Span);
            return null;
        }

        if (!HasArguments(call, arguments, 0))
        {
            return null;
        }

        if (!IsDyn(target.Type) && !Is(target.Type, ValueKind.Timestamp) && !(Is(target.Type, ValueKind.Duration) && part >= DatePart.Hours))
        {
            WrongType($"'{call.Function}' does not take {Describe(target.Type)}.", target.Syntax);
        }

        return new DatePartNode(call, part, target);
    }

    private ConditionNode? BindConversion(Expression.Call call, ConditionNode[] arguments, Conversion conversion, ConditionType type)
    {
        if (!HasArguments(call, arguments, 1))
        {
            return null;
        }

        var operand = arguments[0];
        var fits = IsDyn(operand.Type) || conversion switch
        {
            Conversion.Dyn => true,
            Conversion.Int => IsNumber(operand.Type) || IsText(operand.Type) || Is(operand.Type, ValueKind.Timestamp),
            Conversion.Double => IsNumber(operand.Type) || IsText(operand.Type),
            Conversion.String => operand.Type is ConditionType.Choice or ConditionType.Scalar { Kind: not ValueKind.Null },
            Conversion.Bool => Is(operand.Type, ValueKind.Bool) || IsText(operand.Type),
            Conversion.Timestamp => Is(operand.Type, ValueKind.Timestamp) || Is(operand.Type, ValueKind.Int) || IsText(operand.Type),
            _ => Is(operand.Type, ValueKind.Duration) || IsText(operand.Type),
        };
        if (!fits)
        {
            WrongType($"{call.Function}() cannot convert {Describe(operand.Type)}.", operand.Syntax);
        }

        var node = new ConversionNode(call, type, conversion, operand);
        if (!fits || operand is not LiteralNode { Value: var constant } || conversion == Conversion.Dyn)
        {
            return node;
        }

        // A constant is converted once, here, and a mistake in it is found before any evaluation.
        var converted = ValueOperations.Convert(conversion, constant, node);
        if (converted.Error is { } error)
        {
            var example = conversion switch
            {
                Conversion.Timestamp => " Write '2026-11-22' or '2026-11-22T09:30:00Z'.",
                Conversion.Duration => " Write hours, minutes and seconds: '36h', '1h30m'.",
                _ => "",
            };
            TypeError(ConditionDiagnostics.BadConstant, error.Message + example, operand.Syntax.Span);
            return node;
        }

        return new LiteralNode(call, type, converted);
    }

    /// <summary>Looks constant texts up among the values of the choice that they are compared with.</summary>
    private void CheckChoices(ConditionType type, ConditionNode node, Expression syntax)
    {
        switch (syntax)
        {
            case Expression.Literal { Value: var value } when type is ConditionType.Choice choice && value.TryGetText(out var text):
                if (!choice.Values.Contains(text, StringComparer.Ordinal))
                {
                    var near = NearestName.Hint(text, choice.Values);
                    var known = near.Length > 1 || choice.Values.Count > 12 ? near : $"; it has {string.Join(", ", choice.Values)}.";
                    TypeError(ConditionDiagnostics.UnknownChoice, $"The choice '{choice.Name}' has no value '{text}'{known}", syntax.Span);
                }

                break;
            case Expression.ListLiteral list when type is ConditionType.ListOf { Element: ConditionType.Choice element }:
                foreach (var item in list.Elements)
                {
                    CheckChoices(element, node, item);
                }

                break;
            case Expression.Conditional conditional:
                CheckChoices(type, node, conditional.WhenTrue);
                CheckChoices(type, node, conditional.WhenFalse);
                break;
        }
    }

    private void CheckChoicePair(ConditionType left, ConditionType right, Expression.Binary binary)
    {
        if (left is ConditionType.Choice a && right is ConditionType.Choice b && !a.Values.Intersect(b.Values, StringComparer.Ordinal).Any())
        {
            WrongType($"The choices '{a.Name}' and '{b.Name}' have no value in common.", binary);
        }
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
