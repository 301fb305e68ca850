using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Conditions.Evaluation;

/// <summary>What an evaluation works on. Reusable, so that evaluating allocates nothing; for one thread at a time.</summary>
internal sealed class EvaluationContext(int inputs, int derived, int slots, int maxSteps)
{
    private readonly Value[] _inputs = new Value[inputs];
    private readonly Value[] _locals = new Value[slots];

    /// <summary>What derived facts were found to be, and in which description; with a minus sign while one is being worked out. Those with what is presumed come after those without.</summary>
    private readonly Value[] _derived = new Value[2 * derived];
    private readonly long[] _derivedIn = new long[2 * derived];
    private int _offset;
    private Dictionary<object, ILookup<string?, int>>? _ids;
    private long _description = 1;
    private long _moment = 1;
    private KeptTruth[] _kept = [];
    private long _allowance = maxSteps;

    /// <summary>The description, as the model's root object.</summary>
    public object? Root { get; private set; }

    /// <summary>Why the last evaluation that gave <see cref="Truth.Error"/> could not be carried out.</summary>
    public EvaluationError? Error { get; private set; }

    /// <summary>The scope of the element turned to.</summary>
    public ConditionScope? Element { get; private set; }

    public int ElementIndex { get; private set; }

    /// <summary>Whether the element turned to is one of a list that is not stated: <c>has()</c> is then not definite.</summary>
    public bool IsElementUnknown { get; private set; }

    /// <summary>Whether what is presumed holds where nothing is stated.</summary>
    public bool IsPresuming
    {
        get;
        set => (field, _offset) = (value, value ? derived : 0);
    }

    /// <summary>
    /// For which conditions and rules the description says something, a bit for each; null where that has not been found out, or where conditions may
    /// come to something else than they do by themselves.
    /// </summary>
    public ulong[]? Spoken { get; private set; }

    /// <summary>The presumption that does not hold all the same, by its number; -1 for none.</summary>
    public int LeftOut { get; private set; } = -1;

    public int SlotCount => _locals.Length;

    /// <summary>The steps that the evaluation under way may still take.</summary>
    public long StepsLeft { get; set; }

    /// <summary>How many elements of lists all evaluations have gone through.</summary>
    public long Walked { get; set; }

    /// <summary>Turns to another description, or to the same one changed: derived facts and the element are dropped, inputs stay.</summary>
    public void Begin(object? root)
    {
        Root = root;
        Spoken = null;
        IsPresuming = false;
        _description++;
        Error = null;
        Element = null;
        IsElementUnknown = false;
        _allowance = maxSteps;

        // So that a pooled context does not keep the last description's element alive; other locals are soon overwritten.
        _locals[0] = default;
        _ids = null;
    }

    /// <summary>Tells for what the description says something, so that conditions need not all be evaluated.</summary>
    /// <param name="spoken">See <see cref="Spoken"/>.</param>
    /// <param name="kept">Where it is kept what conditions have come to, two places a slot; nobody else's slots.</param>
    public void Tell(ulong[] spoken, KeptTruth[] kept) => (Spoken, _kept) = (spoken, kept);

    /// <summary>What the condition of a slot came to for the element turned to, or for the description, with what is presumed as now; <see cref="Truth.Error"/> where it has not been tested.</summary>
    public ref KeptTruth Kept(int slot, bool isOfElement)
    {
        ref var kept = ref _kept[(2 * slot) + (IsPresuming ? 1 : 0)];
        var moment = isOfElement || IsElementUnknown ? _moment : -_description;
        if (kept.Moment != moment)
        {
            kept = new() { Moment = moment, Truth = Truth.Error };
        }

        return ref kept;
    }

    /// <summary>Turns to the same description with some of its facts changed. Derived facts stay as they are, but for those that are forgotten.</summary>
    public void Change(object? root)
    {
        Root = root;
        Spoken = null;
        _ids = null;
        Error = null;
    }

    /// <summary>Drops what a derived fact was found to be.</summary>
    public void Forget(int derivedFact) => _derivedIn[derivedFact] = _derivedIn[derived + derivedFact] = 0;

    /// <summary>Has all presumptions hold but one.</summary>
    public void LeaveOut(int presumption)
    {
        LeftOut = presumption;
        Spoken = null;
        _description++;
    }

    /// <summary>Whether a presumption holds now; of an element of which nothing is known nothing is presumed.</summary>
    public bool Presumes(int presumption) => IsPresuming && presumption != LeftOut && !IsElementUnknown;

    /// <summary>Sets a parameter or variable; without a value it is unknown.</summary>
    public void SetInput(InputSymbol symbol, Value value)
    {
        _inputs[symbol.Index] = value;

        // Derived facts may read it.
        _description++;
    }

    /// <summary>Turns to an element of a scope's list, of which each has its share of the steps.</summary>
    /// <returns>The element.</returns>
    public Value SetElement(ConditionScope scope, int index, Value list)
    {
        var element = list.ElementAt(index);
        TurnTo(scope, index, element, ConditionLimits.StepsFor(maxSteps, list.Count));
        return element;
    }

    /// <summary>Turns to an element of a list that is not stated, of which nothing is known, not even what is stated of it.</summary>
    public void SetUnknownElement(ConditionScope scope)
    {
        TurnTo(scope, -1, Value.Unknown, maxSteps);
        IsElementUnknown = true;
    }

    private void TurnTo(ConditionScope scope, int index, Value element, long allowance)
    {
        _allowance = allowance;
        _locals[scope.SlotBase] = element;
        _moment++;
        ElementIndex = index;
        Element = scope;
        IsElementUnknown = false;
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
        _allowance = maxSteps;
        _moment++;
    }

    public void StartEvaluation()
    {
        StepsLeft = _allowance;
        Error = null;
    }

    /// <summary>Where the elements of a list are by their ids, of which one may have none; worked out once for a description.</summary>
    public ILookup<string?, int> FindIds(ListReader list)
    {
        _ids ??= new(ReferenceEqualityComparer.Instance);
        if (!_ids.TryGetValue(list.List, out var ids))
        {
            Spend(list.Count);
            ids = Enumerable.Range(0, list.Count).ToLookup(i => (list[i].AsPart() as IIdentified)?.Id, StringComparer.Ordinal);
            _ids.Add(list.List, ids);
        }

        return ids;
    }

    public Value Input(int index) => _inputs[index];

    public Value Local(int slot) => _locals[slot];

    public void SetLocal(int slot, Value value) => _locals[slot] = value;

    /// <summary>Takes steps from the evaluation's allowance; false where there are none left.</summary>
    public bool Spend(long steps) => (StepsLeft -= steps) >= 0;

    /// <summary>Takes the steps that looking through text costs: one for eight characters.</summary>
    public bool SpendOnText(int length) => length < 8 || Spend(length / 8);

    /// <summary>The list of these, where there are steps for all that it holds; otherwise the error of that.</summary>
    public Value MakeList(Value[] values, IErrorSource source, double most = 0)
    {
        var list = Value.FromValues(values, most);
        return Spend(list.Weight) ? list : Value.FromError(source.MakeLimitError());
    }

    /// <summary>A truth value of an evaluation here: the error of <see cref="Truth.Error"/> is the last one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Value ToValue(Truth truth) => truth switch
    {
        Truth.False => Value.False,
        Truth.True => Value.True,
        Truth.Unknown => Value.Unknown,
        _ => Value.FromError(Error!),
    };

    public Truth Fail(EvaluationError error)
    {
        Error = error;
        return Truth.Error;
    }

    /// <summary>What a derived fact of the description was found to be before, where it was.</summary>
    public bool TryGetDerived(int index, out Value value)
    {
        value = _derived[_offset + index];
        return _derivedIn[_offset + index] == _description;
    }

    /// <summary>Enters a derivation; false where that is under way already, so that the fact would be derived from itself.</summary>
    public bool TryEnter(int index)
    {
        if (_derivedIn[_offset + index] == -_description)
        {
            return false;
        }

        _derivedIn[_offset + index] = -_description;
        return true;
    }

    /// <summary>Leaves the derivation of a fact of a list's element, which is not kept.</summary>
    public void Leave(int index) => _derivedIn[_offset + index] = 0;

    /// <summary>Leaves the derivation of a fact of the description, and keeps its value for others.</summary>
    public void Keep(int index, Value value)
    {
        _derived[_offset + index] = value;
        _derivedIn[_offset + index] = _description;
    }

    /// <summary>
    /// Starts what does not belong to the evaluation under way: with an allowance of its own, since its result is kept for other rules, and
    /// whatever is known of the element. To be handed back to <see cref="Resume"/>.
    /// </summary>
    public Suspended Suspend()
    {
        var state = new Suspended(StepsLeft, Error, IsElementUnknown);
        StepsLeft = maxSteps;
        IsElementUnknown = false;
        return state;
    }

    public void Resume(Suspended state) => (StepsLeft, Error, IsElementUnknown) = (state.Steps, state.Error, state.IsElementUnknown);

    /// <summary>Where an evaluation was left.</summary>
    internal readonly record struct Suspended(long Steps, EvaluationError? Error, bool IsElementUnknown);
}

/// <summary>What a condition came to.</summary>
[StructLayout(LayoutKind.Auto)]
internal record struct KeptTruth
{
    /// <summary>Where the context was then.</summary>
    public long Moment { get; init; }

    /// <summary>What it came to.</summary>
    public Truth Truth { get; set; }

    /// <summary>The steps that it took.</summary>
    public long Steps { get; set; }
}
