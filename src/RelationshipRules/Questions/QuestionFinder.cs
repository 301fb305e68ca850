using RelationshipRules.Engine;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Questions;

/// <summary>Makes questions of what undetermined outcomes wait for.</summary>
internal sealed class QuestionFinder(RuleEngine engine, PartnershipDocument document)
{
    private static readonly Addressee[] Sides = [Addressee.Government, Addressee.CivilSociety, Addressee.Both];

    /// <summary>The questions behind undetermined findings.</summary>
    public Questionnaire Find(IReadOnlyList<Finding> undetermined)
    {
        var extensions = engine.Rulesets.SelectMany(r => r.Plan.Extensions).ToLookup(e => e.Path, StringComparer.Ordinal);
        var trial = new AnswerTrial(engine, document.Partnership);
        var questions = new List<Question>();
        foreach (var waiting in OpenFact.Waiting(undetermined))
        {
            var fact = waiting.First().Fact;
            var part = ModelPlaces.OwnerOf(fact.Pointer);
            var form = FactCatalog.Find(fact.Path) ?? extensions[fact.Path].FirstOrDefault();
            var question = new Question
            {
                Fact = fact,
                Form = form,
                AskOf = WhoKnows(form, part),
                Part = part,
                PartTitle = ModelPlaces.NameOf(document.Partnership, part),
                Waiting = [.. waiting.Select(w => w.Finding.Result)],
                CouldSettle = 0,
                Weight = 0,
            };
            var settled = trial.Try(question, question.Waiting);
            questions.Add(question with
            {
                CouldSettle = settled.Count(s => s),
                Weight = question.Waiting.Where((_, i) => settled[i]).Sum(o => WeightOf(o.Severity)),
            });
        }

        // Stable, so that questions of one weight come in the order of the rules.
        List<Question> ranked = [.. questions.OrderByDescending(q => q.Weight).ThenByDescending(q => q.Waiting.Sum(o => WeightOf(o.Severity)))];
        return new(ranked, Sit(ranked), undetermined.Count, [.. undetermined.Where(f => !f.Missing.Any(m => !m.IsParameter))]);
    }

    private static int WeightOf(Severity severity) => severity switch
    {
        Severity.Error => 8,
        Severity.Warning => 4,
        Severity.Suggestion => 2,
        _ => 1,
    };

    private List<QuestionSitting> Sit(List<Question> ranked)
    {
        var sittings = new List<QuestionSitting>();
        foreach (var side in Sides)
        {
            var groups = ranked.Where(q => q.AskOf == side)
                .GroupBy(q => q.Part, StringComparer.Ordinal)
                .Select(g => new QuestionGroup(g.Key, g.First().PartTitle, [.. g]))
                .OrderByDescending(g => g.Questions.Sum(q => q.Weight))
                .ToList();
            if (groups.Count > 0)
            {
                sittings.Add(new(side, NamesOf(side), groups));
            }
        }

        return sittings;
    }

    private List<string> NamesOf(Addressee side) => side == Addressee.Both
        ? []
        : [.. (document.Partnership.Parties ?? []).Where(p => SideOf(p) == side).Select(p => p.Name ?? p.Id).OfType<string>()];

    /// <summary>Who has a fact in hand can tell it; a party knows best about itself.</summary>
    private Addressee WhoKnows(FactInfo? fact, string part)
    {
        var parties = document.Partnership.Parties;
        if (part.StartsWith("/parties/", StringComparison.Ordinal)
            && int.TryParse(part.AsSpan("/parties/".Length), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var index)
            && index < parties?.Count)
        {
            return SideOf(parties[index]);
        }

        return fact?.ChangeableBy switch
        {
            ChangeableBy.Government => Addressee.Government,
            ChangeableBy.CivilSociety => Addressee.CivilSociety,
            _ => Addressee.Both,
        };
    }

    private static Addressee SideOf(Party party) => party.Kind switch
    {
        PartyKind.CivilSociety => Addressee.CivilSociety,
        null or PartyKind.Business => Addressee.Both,
        _ => Addressee.Government,
    };
}
