using RelationshipRules.Conditions.Nodes;
using RelationshipRules.Conditions.Syntax;

namespace RelationshipRules.Conditions;

/// <summary>What an evaluation works on. Reusable, so that evaluating allocates nothing; for one thread at a time.</summary>
internal sealed class EvaluationContext
{
    private readonly Value[] _inputs;
    private readonly Value[] _derived;
    private readonly long[] _derivedIn;
    private readonly Value[] _locals;
    private string?[]? _localPointers;
    private long _description = 1;
    private int _steps;

    internal EvaluationContext(int inputs, int derived, int slots)
    {
        _inputs = new Value[inputs];
        _derived = new Value[derived];
        _derivedIn = new long[derived];
        _locals = new Value[slots];
    }

    /// <summary>The description, as the model's root object.</summary>
    public object? Root { get; private set; }

    /// <summary>The steps that one evaluation may take.</summary>
    public int MaxSteps { get; set; } = ConditionLimits.DefaultSteps;

    /// <summary>Why the last evaluation that gave <see cref="Truth.Error"/> could not be carried out.</summary>
    public EvaluationError? Error { get; private set; }

    /// <summary>Nodes that the explanation at hand may still make.</summary>
    internal int TraceNodesLeft { get; set; }

    /// <summary>Turns to another description, or to the same one changed: derived facts and the element are dropped, inputs stay.</summary>
    public void Begin(object? root)
    {
        Root = root;
        _description++;
        Error = null;
        Element = null;
        IsElementUnknown = false;

        // So that a pooled context does not keep the last description's element alive; other locals are soon overwritten.
        _locals[0] = default;
    }

    /// <summary>Turns to the same description with some of its facts changed. Derived facts stay as they are, but for those that are forgotten.</summary>
    public void Change(object? root)
    {
        Root = root;
        Error = null;
    }

    /// <summary>Drops what a derived fact was found to be.</summary>
    public void Forget(DerivedSymbol symbol) => _derivedIn[symbol.Index] = 0;

    /// <summary>Sets a parameter or variable; without a value it is unknown.</summary>
    public void SetInput(InputSymbol symbol, Value value)
    {
        _inputs[symbol.Index] = value;

        // Derived facts may read it.
        _description++;
    }

    /// <summary>Turns to an element of a scope's list.</summary>
    public void SetElement(ConditionScope scope, int index, Value element)
    {
        _locals[scope.SlotBase] = element;
        ElementIndex = index;
        Element = scope;
        IsElementUnknown = false;
    }

    /// <summary>Turns to an element of a list that is not stated, of which nothing is known, not even what is stated of it.</summary>
    public void SetUnknownElement(ConditionScope scope)
    {
        SetElement(scope, -1, Value.Unknown);
        IsElementUnknown = true;
    }

    /// <summary>Turns away from an element.</summary>
    public void LeaveElement()
    {
        if (Element is { } scope)
        {
            _locals[scope.SlotBase] = default;
        }

        IsElementUnknown = false;
        Element = null;
    }

    /// <summary>Whether the element turned to is one of a list that is not stated: <c>has()</c> is then not definite.</summary>
    public bool IsElementUnknown { get; private set; }

    /// <summary>The index of the element turned to.</summary>
    public int ElementIndex { get; private set; }

    /// <summary>The scope of the element turned to.</summary>
    public ConditionScope? Element { get; private set; }

    internal void StartEvaluation()
    {
        _steps = MaxSteps;
        Error = null;
    }

    internal Value Input(int index) => _inputs[index];

    internal Value Local(int slot) => _locals[slot];

    internal void SetLocal(int slot, Value value) => _locals[slot] = value;

    /// <summary>Where the value of a local stands, as far as it is known; only explanations keep track of it.</summary>
    internal string? LocalPointer(int slot) =>
        Element is { } scope && slot == scope.SlotBase
            ? IsElementUnknown ? null : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{scope.ListPointer}/{ElementIndex}")
            : _localPointers?[slot];

    internal void SetLocalPointer(int slot, string? pointer)
    {
        _localPointers ??= new string?[_locals.Length];
        _localPointers[slot] = pointer;
    }

    /// <summary>Takes steps from the evaluation's allowance; false where there are none left.</summary>
    internal bool Spend(int steps) => (_steps -= steps) >= 0;

    internal Truth Fail(EvaluationError error)
    {
        Error = error;
        return Truth.Error;
    }

    internal Truth Fail(ConditionNode node, string message) => Fail(node.MakeError(message));

    internal Truth LimitReached(ConditionNode node) => Fail(node.MakeLimitError());

    /// <summary>The value as a test; what is not a truth value is an error of the node that gave it.</summary>
    internal Truth ToTruth(Value value, ConditionNode node)
    {
        var truth = value.ToTruth();
        return truth == Truth.Error ? Fail(value.Error ?? node.MakeError("A truth value is needed here.")) : truth;
    }

    /// <summary>The value of a derived fact of the whole description: worked out once a description, with an allowance of its own.</summary>
    internal Value Derived(DerivedSymbol symbol, ConditionNode node)
    {
        if (_derivedIn[symbol.Index] == _description)
        {
            return _derived[symbol.Index];
        }

        if (_derivedIn[symbol.Index] == -_description)
        {
            return Value.FromError(node.MakeError($"{symbol.Info.Path} is derived from itself."));
        }

        _derivedIn[symbol.Index] = -_description;
        var steps = _steps;
        var error = Error;
        var isElementUnknown = IsElementUnknown;
        _steps = MaxSteps;

        // It is kept for other rules, and does not depend on the element.
        IsElementUnknown = false;
        var value = symbol.Body is { } body ? body.Evaluate(this) : Value.Unknown;
        IsElementUnknown = isElementUnknown;
        _steps = steps;
        Error = error;
        _derived[symbol.Index] = value;
        _derivedIn[symbol.Index] = _description;
        return value;
    }

    /// <summary>Enters the derivation of a fact of a list's element; false where that is under way already.</summary>
    internal bool Enter(DerivedSymbol symbol)
    {
        if (_derivedIn[symbol.Index] == -_description)
        {
            return false;
        }

        _derivedIn[symbol.Index] = -_description;
        return true;
    }

    internal void Leave(DerivedSymbol symbol) => _derivedIn[symbol.Index] = 0;
}
