using System.Text;
using RelationshipRules.Engine;
using RelationshipRules.Facts;
using RelationshipRules.Findings;
using RelationshipRules.Json;
using RelationshipRules.Model;
using RelationshipRules.Reading;

namespace RelationshipRules.Questions;

internal sealed class QuestionFinder(RuleEngine engine, PartnershipDocument document, CancellationToken cancellationToken)
{
    /// <summary>
    /// How many evaluations are spent on trying answers, those of rules about the whole description counted once for each element that there is, and those that go through lists once
    /// more for each element. Real descriptions take a few thousand; thousands of elements with a dozen questions each would take as many minutes.
    /// </summary>
    private const long MostTrials = 1_000_000;

    private static readonly Addressee[] Sides = [Addressee.Government, Addressee.CivilSociety, Addressee.Both];
    private readonly RuleEvaluator _evaluator = new(engine);
    private int _elements = 1;
    private long _trialsLeft = MostTrials;
    private int _untried;

    public Questionnaire Find(IReadOnlyList<Finding> waiting, IReadOnlyList<Finding> presumed)
    {
        _elements = waiting.Concat(presumed).Select(f => f.Result.ElementIndex + 1).Prepend(1).Max();

        // Stable, so that questions of one weight come in the order of the rules.
        List<Question> ranked = [.. Ask(waiting, f => f.Missing).OrderByDescending(q => q.Waiting.Any(o => o.Outcome == Outcome.Unexplained)).ThenByDescending(q => q.Weight).ThenByDescending(q => q.Waiting.Sum(WeightOf))];
        return new(
            ranked,
            Sit(ranked),
            [.. Ask(presumed, f => f.PresumedFacts).OrderByDescending(q => q.Weight).ThenByDescending(q => q.Waiting.Count)],
            waiting.Count(f => f is { Outcome: Outcome.Undetermined, Severity: > Severity.Silent }),
            waiting.Count(f => f is { Outcome: Outcome.Unexplained, Severity: > Severity.Silent }),
            _untried,
            [.. waiting.Where(f => !f.Missing.Any(m => !m.IsParameter))]);
    }

    private List<Question> Ask(IReadOnlyList<Finding> findings, Func<Finding, IReadOnlyList<MissingFact>> facts)
    {
        var questions = new List<Question>();
        var extensions = engine.Rulesets.SelectMany(r => r.Plan.Extensions).ToLookup(e => e.Path, StringComparer.Ordinal);
        foreach (var waiting in OpenFact.Waiting(findings, facts))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var fact = waiting.First().Fact;
            var part = ModelPlaces.OwnerOf(fact.Pointer);
            var form = FactCatalog.Find(fact.Path) ?? extensions[fact.Path].FirstOrDefault();
            RuleOutcome[] outcomes = [.. waiting.Select(w => w.Finding.Result)];
            var settled = FindSettled(fact, form, outcomes);
            questions.Add(new()
            {
                Fact = fact,
                Form = form,
                AskOf = WhoKnows(form, part),
                Part = part,
                PartTitle = ModelPlaces.NameOf(document.Partnership, part),
                Waiting = outcomes,
                CouldSettle = outcomes.Count(settled.Contains),
                Weight = outcomes.Where(settled.Contains).Sum(WeightOf),
            });
        }

        return questions;
    }

    /// <summary>Which of the outcomes some answer to the question alone settles, found out by trying.</summary>
    private HashSet<RuleOutcome> FindSettled(MissingFact fact, FactInfo? form, RuleOutcome[] outcomes)
    {
        var settled = new HashSet<RuleOutcome>();
        var cost = outcomes.Sum(outcome => outcome.ElementIndex < 0 ? (long)_elements : 1) + _elements;
        foreach (var answer in SampleAnswers.For(form, ModelPlaces.FindMember(fact.Path)))
        {
            if (settled.Count == outcomes.Length)
            {
                break;
            }

            if ((_trialsLeft -= cost) < 0)
            {
                _untried++;
                break;
            }

            var edit = new DescriptionEdit(EditKind.Set, fact.Pointer, Encoding.UTF8.GetBytes(answer.ToJsonString()), JsonLimits.Default);
            var answered = edit.Apply(document.Partnership);
            if (!edit.HasErrors)
            {
                var walked = _evaluator.Walked;
                _evaluator.TurnTo(answered);
                settled.UnionWith(outcomes.Where(outcome => !settled.Contains(outcome) && IsSettled(outcome)));
                _trialsLeft -= _evaluator.Walked - walked;
            }
        }

        return settled;
    }

    /// <summary>
    /// Whether it has come to something, and to something else where it was presumed; a list that has elements now gives way to the outcomes
    /// of those, which settles nothing.
    /// </summary>
    private bool IsSettled(RuleOutcome outcome)
        => _evaluator.TryEvaluate(engine.Find(outcome.Rule).Order, outcome.ElementIndex, out var answered)
            && (outcome.Outcome.IsOpen() ? !answered.Outcome.IsOpen() : answered.Outcome != outcome.Outcome);

    private static int WeightOf(RuleOutcome outcome) => outcome.Severity switch
    {
        Severity.Error => 8,
        Severity.Warning => 4,
        Severity.Suggestion => 2,
        _ => 1,
    };

    private IReadOnlyList<QuestionSitting> Sit(List<Question> ranked) =>
    [
        .. from side in Sides
           let groups = ranked.Where(q => q.AskOf == side)
               .GroupBy(q => q.Part, StringComparer.Ordinal)
               .Select(g => new QuestionGroup(g.Key, g.First().PartTitle, [.. g]))
               .OrderByDescending(g => g.Questions.Sum(q => q.Weight))
               .ToList()
           where groups.Count > 0
           select new QuestionSitting(side, NamesOf(side), groups),
    ];

    private List<string> NamesOf(Addressee side) => side == Addressee.Both
        ? []
        : [.. (document.Partnership.Parties ?? []).Where(p => p is not null && PartySide.Of(p) == side).Select(p => p.Name ?? p.Id).OfType<string>()];

    /// <summary>Who has a fact in hand can tell it; a party knows best about itself.</summary>
    private Addressee WhoKnows(FactInfo? fact, string part) => ModelPlaces.Read(document.Partnership, part)?.Value.AsPart() is Party party ? PartySide.Of(party) : fact?.ChangeableBy switch
    {
        ChangeableBy.Government => Addressee.Government,
        ChangeableBy.CivilSociety => Addressee.CivilSociety,
        _ => Addressee.Both,
    };
}
