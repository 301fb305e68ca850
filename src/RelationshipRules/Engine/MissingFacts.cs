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
        var missing = Of(compiled, plan, isPresuming ? place.Presumed : place.Stated, () => evaluator.MissingOfPlace(ruleset, isPresuming), element, context);
        context.IsPresuming = false;
        return missing;
    }

    private static IReadOnlyList<MissingFact> Of(CompiledRule compiled, RulesetPlan plan, Truth place, Func<IReadOnlyList<MissingFact>> ofPlace, int element, EvaluationContext context)
    {
        var missing = new MissingFactList(plan);
        if (place == Truth.Unknown)
        {
            missing.Add(ofPlace());
        }

        if (place == Truth.False || (compiled.Descriptor.Scope is not null && element < 0))
        {
            if (compiled.Descriptor.Scope is { } scope)
            {
                missing.Add([new MissingInput(ListPlace.PointerOf(scope), scope, null, compiled.Scope.List(context).IsInPart)]);
            }

            return missing.Facts;
        }

        RuleEvaluator.MoveTo(compiled, element, context);
        var days = RuleEngine.InForce(compiled, context);
        if ((context.IsPresuming ? days.Presumed : days.Stated) == Truth.Unknown)
        {
            missing.Add(compiled.DayTest!.Own.Missing(context));
        }

        var bound = RuleEngine.BoundBy(compiled, context);
        if ((context.IsPresuming ? bound.Presumed : bound.Stated) == Truth.Unknown)
        {
            foreach (var test in compiled.BoundConditions)
            {
                missing.Add(test.Missing(context));
            }

            if (missing.Facts.Count == 0)
            {
                // Where it is stated that there are no parties, no fact of theirs is missing, but whoever it is that should be bound.
                missing.Add([new MissingInput(ListPlace.PointerOf("parties"), "parties", null)]);
            }
        }

        if (!RuleEngine.IsAsked(compiled, context))
        {
            missing.Add(compiled.When!.Missing(context));
        }
        else if (missing.Facts.Count == 0)
        {
            // What the rule asks for is only asked about once it is settled that it applies.
            missing.Add((compiled.Value ?? compiled.Require!).Missing(context));
            if (missing.Facts.Count == 0 && compiled.ExplainedBy is not null && compiled.Require!.Test(context) == Truth.False)
            {
                missing.Add(compiled.ExplainedBy.Missing(context));
            }
        }

        return missing.Facts;
    }

    public static string TitleOf(FactInfo? fact, string? path, string fallback)
        => fact?.Title ?? (string.IsNullOrEmpty(path) ? fallback : ListPlace.Words(path));
}

/// <summary>What is not stated, each place once. Where anybody may be the one that is asked for, everybody is waited for: there are hundreds of places then.</summary>
internal sealed class MissingFactList(RulesetPlan plan)
{
    private readonly List<MissingFact> _facts = [];
    private readonly HashSet<string> _places = new(StringComparer.Ordinal);

    public IReadOnlyList<MissingFact> Facts => _facts;

    /// <summary>Adds what has been found before.</summary>
    public void Add(IReadOnlyList<MissingFact> facts) => _facts.AddRange(facts.Where(fact => _places.Add(fact.Pointer)));

    /// <summary>Adds what a condition waits for.</summary>
    public void Add(IReadOnlyList<MissingInput> facts)
    {
        foreach (var (pointer, path, fact, isInPart) in facts)
        {
            if (!_places.Add(pointer))
            {
                continue;
            }

            var parameter = path.StartsWith(ConditionEnvironment.ParameterPrefix, StringComparison.Ordinal) ? path[ConditionEnvironment.ParameterPrefix.Length..] : null;
            _facts.Add(parameter is null
                ? new(pointer, path, MissingFacts.TitleOf(fact, path, path), fact?.Question ?? ModelPlaces.QuestionAbout(path, isInPart), IsInPart: isInPart)
                : new(pointer, path, plan.Parameters.FirstOrDefault(p => string.Equals(p.Info.Name, parameter, StringComparison.Ordinal))?.Info.Title ?? path, null, IsParameter: true));
        }
    }
}
