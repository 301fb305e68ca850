using RelationshipRules.Compilation;
using RelationshipRules.Conditions.Binding;
using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Tracing;
using RelationshipRules.Facts;

namespace RelationshipRules.Engine;

internal static class MissingFacts
{
    /// <summary>The facts that an undetermined outcome waits for, or would wait for if nothing were presumed: those by which it is settled whether the rule applies come before what it asks for.</summary>
    public static IReadOnlyList<MissingFact> Of(RuleEvaluator evaluator, int rule, int element, bool isPresuming = true)
    {
        var compiled = evaluator.Rules[rule];
        var ruleset = evaluator.Engine.RulesetOf(rule);
        var plan = evaluator.Engine.Rulesets[ruleset].Plan;
        var context = evaluator.ContextOf(ruleset);
        var place = evaluator.PlaceOf(ruleset);
        context.IsPresuming = isPresuming;
        var missing = Of(compiled, plan, isPresuming ? place.Presumed : place.Stated, element, context);
        context.IsPresuming = false;
        return missing;
    }

    private static List<MissingFact> Of(CompiledRule compiled, RulesetPlan plan, Truth place, int element, EvaluationContext context)
    {
        var missing = new List<MissingFact>();
        if (place == Truth.Unknown)
        {
            Add(plan, plan.Applicability!.Missing(context), missing);
        }

        if (place == Truth.False || (compiled.Descriptor.Scope is not null && element < 0))
        {
            if (compiled.Descriptor.Scope is { } scope)
            {
                Add(plan, [new(ListPlace.PointerOf(scope), scope, null, compiled.Scope.List(context).IsInPart)], missing);
            }

            return missing;
        }

        RuleEvaluator.MoveTo(compiled, element, context);
        var days = RuleEngine.InForce(compiled, context);
        if ((context.IsPresuming ? days.Presumed : days.Stated) == Truth.Unknown)
        {
            Add(plan, compiled.DayTest!.Own.Missing(context), missing);
        }

        var bound = RuleEngine.BoundBy(compiled, context);
        if ((context.IsPresuming ? bound.Presumed : bound.Stated) == Truth.Unknown)
        {
            foreach (var test in compiled.BoundConditions)
            {
                Add(plan, test.Missing(context), missing);
            }

            if (missing.Count == 0)
            {
                // Where it is stated that there are no parties, no fact of theirs is missing, but whoever it is that should be bound.
                Add(plan, [new(ListPlace.PointerOf("parties"), "parties", null)], missing);
            }
        }

        if (!RuleEngine.IsAsked(compiled, context))
        {
            Add(plan, compiled.When!.Missing(context), missing);
        }
        else if (missing.Count == 0)
        {
            // What the rule asks for is only asked about once it is settled that it applies.
            Add(plan, (compiled.Value ?? compiled.Require!).Missing(context), missing);
            if (missing.Count == 0 && compiled.ExplainedBy is not null && compiled.Require!.Test(context) == Truth.False)
            {
                Add(plan, compiled.ExplainedBy.Missing(context), missing);
            }
        }

        return missing;
    }

    /// <summary>Adds what a condition waits for, each place once.</summary>
    public static void Add(RulesetPlan plan, IReadOnlyList<MissingInput> facts, List<MissingFact> missing)
    {
        foreach (var (pointer, path, fact, isInPart) in facts)
        {
            if (missing.Exists(known => string.Equals(known.Pointer, pointer, StringComparison.Ordinal)))
            {
                continue;
            }

            var parameter = path.StartsWith(ConditionEnvironment.ParameterPrefix, StringComparison.Ordinal) ? path[ConditionEnvironment.ParameterPrefix.Length..] : null;
            missing.Add(parameter is null
                ? new(pointer, path, TitleOf(fact, path, path), fact?.Question ?? ModelPlaces.QuestionAbout(path, isInPart), IsInPart: isInPart)
                : new(pointer, path, plan.Parameters.FirstOrDefault(p => string.Equals(p.Info.Name, parameter, StringComparison.Ordinal))?.Info.Title ?? path, null, IsParameter: true));
        }
    }

    public static string TitleOf(FactInfo? fact, string? path, string fallback)
        => fact?.Title ?? (string.IsNullOrEmpty(path) ? fallback : ListPlace.Words(path));
}
