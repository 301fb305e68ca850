namespace RelationshipRules.Conditions.Nodes;

/// <summary>What the macros share in going through a list for an explanation.</summary>
internal static class ListWalk
{
    /// <summary>Turns the variable to an element, with the place where it stands.</summary>
    public static void Bind(EvaluationContext context, ConditionNode list, int slot, Value element, int index)
    {
        context.SetLocalPointer(slot, list.ElementPointer(context, index));
        context.SetLocal(slot, element);
    }

    /// <summary>Gathers what is missing in the tests or bodies of a macro whose value is unknown.</summary>
    public static void CollectMissing(MissingCollector collector, ConditionNode list, int slot, params ReadOnlySpan<ConditionNode> bodies)
    {
        var context = collector.Context;
        context.StartEvaluation();
        var value = list.Evaluate(context);
        if (value.ContainsUnknown())
        {
            list.CollectMissing(collector);
        }

        if (!value.TryGetList(out var items))
        {
            return;
        }

        for (var i = 0; i < items.Count; i++)
        {
            foreach (var body in bodies)
            {
                Bind(context, list, slot, items[i], i);
                context.StartEvaluation();
                if (body.Evaluate(context).ContainsUnknown())
                {
                    body.CollectMissing(collector);
                }
            }
        }
    }

    /// <summary>The trace of the list and of the body for each element that counts, as long as there is room.</summary>
    public static IReadOnlyList<TraceNode> Trace(EvaluationContext context, ConditionNode list, int slot, ConditionNode body, Func<Value, bool> counts, bool firstOnly)
    {
        var listTrace = list.Trace(context);
        var traces = new List<TraceNode> { listTrace };
        if (!listTrace.Value.TryGetList(out var items))
        {
            return traces;
        }

        for (var i = 0; i < items.Count && context.TraceNodesLeft > 0; i++)
        {
            Bind(context, list, slot, items[i], i);
            context.StartEvaluation();
            if (!counts(body.Evaluate(context)))
            {
                continue;
            }

            traces.Add(body.Trace(context).As(decided: true, elementIndex: i));
            if (firstOnly)
            {
                break;
            }
        }

        return traces;
    }
}
