using System.Text;
using RelationshipRules.Engine;
using RelationshipRules.Facts;
using RelationshipRules.Json;
using RelationshipRules.Model;
using RelationshipRules.Reading;

namespace RelationshipRules.Questions;

/// <summary>Finds out by trying which undetermined outcomes an answer to one question alone can settle. For one thread at a time.</summary>
internal sealed class AnswerTrial(RuleEngine engine, Partnership partnership)
{
    private readonly RuleEvaluator _evaluator = new(engine);

    /// <summary>For each of the outcomes whether some answer settles it.</summary>
    public bool[] Try(Question question, IReadOnlyList<RuleOutcome> outcomes)
    {
        var settled = new bool[outcomes.Count];
        foreach (var answer in SampleAnswers.For(question.Form, ModelPlaces.FindMember(question.Fact.Path)))
        {
            var edit = new DescriptionEdit(EditKind.Set, question.Fact.Pointer, Encoding.UTF8.GetBytes(answer.ToJsonString()), JsonLimits.Default);
            var answered = edit.Apply(partnership);
            if (edit.HasErrors)
            {
                continue;
            }

            _evaluator.TurnTo(answered);
            for (var i = 0; i < settled.Length; i++)
            {
                settled[i] = settled[i] || IsSettled(outcomes[i]);
            }
        }

        return settled;
    }

    /// <summary>Whether it has come to something; a list that has elements now gives way to the outcomes of those, which settles nothing.</summary>
    private bool IsSettled(RuleOutcome outcome)
        => _evaluator.TryEvaluate(engine.Find(outcome.Rule).Order, outcome.ElementIndex, out var answered) && !answered.Outcome.IsOpen();
}
