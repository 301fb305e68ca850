using System.Text;
using RelationshipRules.Conditions;
using RelationshipRules.Descriptions;
using RelationshipRules.Json;
using RelationshipRules.Reading;

namespace RelationshipRules.Analysis;

/// <summary>Finds out by trying which undetermined outcomes an answer to one question alone can settle. For one thread at a time.</summary>
internal sealed class AnswerTrial(Engine engine, Partnership partnership)
{
    private readonly EvaluationContext?[] _contexts = new EvaluationContext?[engine.Rulesets.Count];
    private readonly Truth[] _applies = new Truth[engine.Rulesets.Count];

    /// <summary>For each of the outcomes whether some answer settles it.</summary>
    public bool[] Try(Question question, IReadOnlyList<RuleOutcome> outcomes)
    {
        var settled = new bool[outcomes.Count];
        var entries = outcomes.Select(o => engine.Find(o.Rule)).ToArray();
        foreach (var answer in SampleAnswers.For(question.Form, ModelPlaces.FindMember(question.Fact.Path)))
        {
            var edit = new DescriptionEdit(EditKind.Set, question.Fact.Pointer, Encoding.UTF8.GetBytes(answer.ToJsonString()), JsonLimits.Default);
            var answered = edit.Apply(partnership);
            if (edit.HasErrors)
            {
                continue;
            }

            foreach (var ruleset in entries.Select(e => e.Ruleset).Distinct())
            {
                var context = _contexts[ruleset] ??= engine.CreateContext(engine.Rulesets[ruleset].Plan);
                context.Begin(answered);
                _applies[ruleset] = Engine.Applies(engine.Rulesets[ruleset].Plan, context);
            }

            for (var i = 0; i < settled.Length; i++)
            {
                settled[i] = settled[i] || IsSettled(entries[i], outcomes[i].ElementIndex);
            }
        }

        return settled;
    }

    private bool IsSettled(RuleEntry entry, int elementIndex)
    {
        var context = _contexts[entry.Ruleset]!;
        var applies = _applies[entry.Ruleset];
        var scope = entry.Rule.Scope;
        if (scope.ElementName is not null)
        {
            var list = scope.List(context);
            if (elementIndex < 0)
            {
                // A list that has elements gives way to the outcomes of those.
                var count = list.Kind == ValueKind.List ? list.Count : EngineState.Absent;
                return count <= 0 && Engine.OutcomeOfNoElements(entry.Rule, count, applies, context) != Outcome.Undetermined;
            }

            context.SetElement(scope, elementIndex, list.ElementAt(elementIndex));
        }

        return Engine.TryEvaluate(entry.Rule, applies, context, out var outcome) && outcome != Outcome.Undetermined;
    }
}
