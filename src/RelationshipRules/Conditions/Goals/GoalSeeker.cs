using RelationshipRules.Conditions.Nodes;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Goals;

/// <summary>
/// Finds which facts to change so that an expression gets a wanted value. Each node of a condition knows how its own value depends on its
/// parts; this holds what they share. What it finds are proposals: whether they lead where they should is for an evaluation to say.
/// </summary>
/// <param name="context">The description, and the element that the condition is about.</param>
/// <param name="mayChange">Whether a fact may be changed at all.</param>
internal sealed class GoalSeeker(EvaluationContext context, Func<FactInfo, bool> mayChange)
{
    /// <summary>How many proposals are kept at each step: the smallest.</summary>
    public const int Kept = 16;

    private int _stepsLeft = 20_000;

    /// <summary>No way to get there.</summary>
    public static IReadOnlyList<ChangeSet> None { get; } = [];

    /// <summary>Nothing has to change.</summary>
    public static IReadOnlyList<ChangeSet> Nothing { get; } = [ChangeSet.Empty];

    /// <summary>The description, and the element that the condition is about.</summary>
    public EvaluationContext Context => context;

    /// <summary>The path of a list of parts of which another element might do what no change of facts can; null for none.</summary>
    public string? ListToExtend { get; private set; }

    /// <summary>The changes, each enough by itself, that give an expression a wanted value; smallest first.</summary>
    public IReadOnlyList<ChangeSet> Seek(ConditionNode node, Goal goal)
        => --_stepsLeft < 0 ? None : goal.IsMetBy(node.EvaluateAfresh(context)) ? Nothing : node.Seek(goal, this);

    /// <summary>As <see cref="Seek(ConditionNode, Goal)"/>, for a test.</summary>
    public IReadOnlyList<ChangeSet> Seek(ConditionNode node, bool wanted) => Seek(node, Goal.Truth(wanted));

    /// <summary>The changes that do one of several things.</summary>
    public static IReadOnlyList<ChangeSet> Any(IEnumerable<IReadOnlyList<ChangeSet>> ways) => Keep(ways.SelectMany(way => way));

    /// <summary>The changes that do all of several things.</summary>
    public static IReadOnlyList<ChangeSet> All(IEnumerable<IReadOnlyList<ChangeSet>> parts)
    {
        var all = Nothing;
        foreach (var part in parts)
        {
            all = Keep(all.SelectMany(done => part.Select(done.And)).OfType<ChangeSet>());
            if (all.Count == 0)
            {
                return None;
            }
        }

        return all;
    }

    /// <summary>Notes that a new element of a list might be what it takes, where the list is one of parts.</summary>
    public void NoteListToExtend(ConditionNode list)
    {
        if (list.Type is ConditionType.ListOf { Element: ConditionType.Part })
        {
            ListToExtend ??= list.Path;
        }
    }

    /// <summary>The change of a fact itself, where a party can make it and there is a value that is as wanted.</summary>
    public IReadOnlyList<ChangeSet> State(ConditionNode node, Goal goal)
        => node.Fact is { } fact && mayChange(fact) && node.Pointer(context) is { } pointer
            ? Of(new(pointer, fact, node.Type, node.EvaluateAfresh(context), [goal]))
            : None;

    /// <summary>The change of an amount of money that is stated.</summary>
    public IReadOnlyList<ChangeSet> StateAmount(ConditionNode money, Goal goal)
    {
        if (money.Fact is not { } fact || !mayChange(fact) || money.Pointer(context) is not { } pointer || money.EvaluateAfresh(context).AsPart() is not Descriptions.Money stated)
        {
            return None;
        }

        return Of(new(pointer, fact, ConditionType.Double, Value.From((double?)stated.Amount), [goal], stated.Currency));
    }

    private static IReadOnlyList<ChangeSet> Of(FactTarget target) => target.Options.Count == 0 ? None : [ChangeSet.Of(target)];

    private static IReadOnlyList<ChangeSet> Keep(IEnumerable<ChangeSet> sets)
        => [.. sets.DistinctBy(set => set.Key, StringComparer.Ordinal).OrderBy(set => set.Cost).Take(Kept)];
}
