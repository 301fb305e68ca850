using RelationshipRules.Conditions.Nodes;

namespace RelationshipRules.Conditions.Goals;

/// <summary>What the macros over lists share when a value is sought.</summary>
internal static class ListGoals
{
    /// <summary>For each element, the changes that make the body come out as wanted.</summary>
    public static IEnumerable<IReadOnlyList<ChangeSet>> ForEach(GoalSeeker seeker, ConditionNode list, int slot, ConditionNode body, bool wanted)
    {
        var value = list.EvaluateAfresh(seeker.Context);
        for (var i = 0; value.Kind == ValueKind.List && i < value.Count; i++)
        {
            ListWalk.Bind(seeker.Context, list, slot, value.ElementAt(i), i);
            yield return seeker.Seek(body, wanted);
        }
    }

    /// <summary>The values of a list of choices for which the body comes out so, whether they are in the list or not.</summary>
    public static IReadOnlyList<Value> ChoicesFor(GoalSeeker seeker, ConditionNode list, int slot, ConditionNode body, bool wanted)
    {
        if (list.Type is not ConditionType.ListOf { Element: ConditionType.Choice choice })
        {
            return [];
        }

        var found = new List<Value>();
        foreach (var name in choice.Values)
        {
            seeker.Context.SetLocal(slot, Value.From(name));
            if (Goal.Truth(wanted).IsMetBy(body.EvaluateAfresh(seeker.Context)))
            {
                found.Add(Value.From(name));
            }
        }

        return found;
    }
}
