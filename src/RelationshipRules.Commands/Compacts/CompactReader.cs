using System.Globalization;
using RelationshipRules.Json;
using RelationshipRules.Model;
using RelationshipRules.Reading;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Cli.Compacts;

/// <summary>Reads the file of a compact. Everything that is wrong with it is told, each with its place; null where there is too little to go on.</summary>
internal sealed class CompactReader
{
    private const int MostWordsOfAnchor = 5;
    private const int MostMarks = 3;

    private readonly NationalText _national = NationalText.Compact2010;

    public static LocalCompact? Read(ReadOnlyMemory<byte> utf8, string? path, ICollection<Diagnostic> diagnostics)
    {
        var text = Json.JsonText.Parse(utf8, JsonLimits.Default, path, diagnostics, CompactDiagnostics.Prefix);
        return JsonObjectReader.Open(text.Root, CompactKeys.Compact, diagnostics, CompactDiagnostics.Prefix, isPartial: !text.IsComplete) is { } reader
            ? new CompactReader().Read(reader)
            : null;
    }

    private LocalCompact? Read(JsonObjectReader reader)
    {
        var id = reader.Text("id");
        if (id is not null && !RulesetReader.IsName(id))
        {
            reader.Report(CompactDiagnostics.BadId, $"'{id.Shown()}' cannot be the id of a compact: lower-case letters, digits and hyphens only, a letter first.", "id");
        }

        var name = reader.Text("name");
        var seen = reader.Choice("text", CompactKeys.Texts);
        var source = reader.OpenObject("source", CompactKeys.Source) is { } from ? Source(from) : null;
        var clauses = Clauses(reader);
        var compact = new LocalCompact
        {
            Id = id ?? "",
            Name = name ?? "",
            Text = seen ?? SeenText.Part,
            Source = source ?? new(""),
            Area = reader.Text("area"),
            Country = Country(reader),
            Status = reader.Choice("status", CompactKeys.States),
            From = reader.Date("from"),
            To = reader.Date("to"),
            Replaces = reader.Text("replaces"),
            Baseline = reader.Choice("baseline", CompactKeys.Baselines),
            Bound = [.. reader.OpenEach("bound", CompactKeys.Party).Select(Party).OfType<CompactParty>()],
            BoundNot = reader.Texts("boundNot"),
            Review = reader.OpenObject("review", CompactKeys.Review) is { } review
                ? new(review.Date("on"), review.Date("nextOn"), review.Text("government"), review.Text("civilSociety"))
                : null,
            Clauses = clauses,
            Undertakings = Judgements(reader),
            Scorecards = [.. Rounds(reader).OrderByDescending(static r => r.On)],
            Breaches = [.. reader.OpenEach("breaches", CompactKeys.Breach).Select(Breach).OfType<CompactBreach>()],
        };
        CheckOrder(reader, compact.From, compact.To, "to", "The compact ends before it begins.");
        if (id is null || name is null || seen is null || source is null)
        {
            return null;
        }

        return compact;
    }

    private static string? Country(JsonObjectReader reader)
    {
        if (reader.Text("country") is not { } country)
        {
            return null;
        }

        if (!TextFormats.IsCountryCode(country))
        {
            reader.Report(CompactDiagnostics.BadId, $"'{country.Shown()}' is no code of a country, such as GB-ENG.", "country");
        }

        return country;
    }

    private static CompactSource? Source(JsonObjectReader reader) => reader.Text("title") is { } title
        ? new(title) { Url = reader.Text("url"), RetrievedOn = reader.Date("retrievedOn"), Sha256 = reader.Text("sha256"), Note = reader.Text("note") }
        : null;

    private static CompactParty? Party(JsonObjectReader reader)
    {
        var kind = reader.Choice("kind", CompactSignatories.Names) is { } known ? CompactSignatories.Names[known] : null;
        return reader.Text("name") is { } name ? new(name, kind) : null;
    }

    private CompactBreach? Breach(JsonObjectReader reader)
    {
        var (on, what, resolved) = (reader.Date("on"), reader.Text("what"), reader.Date("resolvedOn"));
        CheckOrder(reader, on, resolved, "resolvedOn", "The breach was resolved before it happened.");
        return on is { } day && what is not null ? new(day, what) { Undertaking = UndertakingOf(reader), ResolvedOn = resolved, How = reader.Text("how") } : null;
    }

    private List<Clause> Clauses(JsonObjectReader reader)
    {
        var clauses = new List<Clause>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var clause in reader.OpenEach("clauses", CompactKeys.Clause))
        {
            if (clause.Text("id") is { } id && !ids.Add(id))
            {
                clause.Report(CompactDiagnostics.DuplicateId, $"Another clause has the id '{id.Shown()}' already.", "id");
            }

            if (ReadClause(clause) is { } read)
            {
                clauses.Add(read);
            }
        }

        return clauses;
    }

    private Clause? ReadClause(JsonObjectReader reader)
    {
        var anchor = reader.Text("anchor");
        if (anchor is not null && anchor.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length > MostWordsOfAnchor)
        {
            reader.Report(CompactDiagnostics.LongAnchor, $"An anchor is to search for, and has at most {MostWordsOfAnchor} words.", "anchor");
        }

        var (id, paraphrase) = (reader.Text("id"), reader.Text("paraphrase"));
        var clause = new Clause
        {
            Id = id ?? "",
            Paraphrase = paraphrase ?? "",
            Number = reader.Text("number"),
            Heading = reader.Text("heading"),
            Anchor = anchor,
            Url = reader.Text("url"),
            Offset = NotNegative(reader, "offset"),
            Length = NotNegative(reader, "length"),
            Duty = reader.Choice("duty", CompactKeys.Duties),
            Kind = reader.Choice("kind", CompactKeys.Kinds) ?? ClauseKind.Undertaking,
            Visible = reader.Choice("visible", CompactKeys.Visibilities) ?? ClauseVisibility.Whole,
            Markers = reader.Texts("markers"),
            Hedges = reader.Texts("hedges"),
            Trigger = reader.Text("trigger"),
            Exceptions = reader.Texts("exceptions"),
            Evidence = reader.Choice("evidence", CompactKeys.Evidences),
            Numbers = [.. reader.OpenEach("numbers", CompactKeys.Number).Select(Number).OfType<ClauseNumber>()],
            Mappings = Mappings(reader),
            Adds = reader.Has("adds") && reader.Truth("adds"),
            Facts = Facts(reader),
        };
        if (clause is { Adds: true, Mappings.Count: > 0 })
        {
            reader.Report(CompactDiagnostics.Contradiction, "A clause that adds to the nation's text is about none of its undertakings: leave out either 'adds' or 'mappings'.", "adds");
        }

        if (clause is { Kind: ClauseKind.Boilerplate, Mappings.Count: > 0 })
        {
            reader.Report(CompactDiagnostics.Contradiction, "National text on a local page is no clause of the compact, and is about none of its undertakings: leave out 'mappings'.", "mappings");
        }

        return id is null || paraphrase is null ? null : clause;
    }

    private static int? NotNegative(JsonObjectReader reader, string key)
    {
        if (!reader.Has(key) || reader.Integer(key) is not { } number)
        {
            return null;
        }

        if (number < 0)
        {
            reader.Report(CompactDiagnostics.BadNumber, $"{number.ToString(CultureInfo.InvariantCulture)} is less than 0.", key);
            return null;
        }

        return number;
    }

    private ClauseNumber? Number(JsonObjectReader reader)
    {
        var measure = reader.Text("measure");
        if (measure is not null && !_national.Measures.Any(m => string.Equals(m.Name, measure, StringComparison.Ordinal)))
        {
            var names = _national.Measures.Select(static m => m.Name).ToList();
            reader.Report(CompactDiagnostics.UnknownMeasure, $"There is no measure '{measure.Shown()}'{NearestName.Hint(measure, names)}", "measure");
            measure = null;
        }

        var state = reader.Choice("state", CompactKeys.NumberStates) ?? NumberState.Given;
        double? value = null;
        if (reader.Has("value"))
        {
            if (!reader.Get("value").TryGetDouble(out var number))
            {
                reader.Report(CompactDiagnostics.BadNumber, "A number is needed here.", "value");
            }
            else if (number is < 0 or > 100_000)
            {
                reader.Report(CompactDiagnostics.BadNumber, "The number is out of range: from 0 to 100000.", "value");
            }
            else
            {
                value = number;
            }
        }

        var unit = reader.Choice("unit", CompactKeys.Units);
        if (state == NumberState.Given && (!reader.Has("value") || !reader.Has("unit")))
        {
            reader.ReportMissing("A number that is given needs 'value' and 'unit'; write \"state\": \"noneNamed\" where the clause names none, \"notVisible\" where it was not seen.", reader.Cursor);
        }
        else if (state != NumberState.Given && reader.Has("value"))
        {
            reader.Report(CompactDiagnostics.Contradiction, "A number that is not given has no value.", "value");
        }

        return measure is null || (state == NumberState.Given && (value is null || unit is null))
            ? null
            : new(measure, state)
            {
                Value = state == NumberState.Given ? value : null,
                Unit = unit,
                Bound = reader.Choice("bound", CompactKeys.Bounds) ?? NumberBound.Exact,
                DayKind = reader.Choice("dayKind", CompactKeys.DayKinds) ?? DayKind.Calendar,
            };
    }

    private List<ClauseMapping> Mappings(JsonObjectReader clause)
    {
        var mappings = new List<ClauseMapping>();
        var seen = new HashSet<(string, int?)>();
        foreach (var reader in clause.OpenEach("mappings", CompactKeys.Mapping))
        {
            var axes = new Dictionary<ClauseAxis, AxisValue>();
            if (reader.OpenObject("axes", CompactKeys.Axes) is { } stated)
            {
                foreach (var (axis, key) in Names.All<ClauseAxis>())
                {
                    if (stated.Choice(key, CompactKeys.AxisValues) is { } value)
                    {
                        axes[axis] = value;
                    }
                }
            }

            var (effect, by, on) = Word(reader);
            if (effect is CompactEffect.Adds or CompactEffect.Omits)
            {
                reader.Report(
                    CompactDiagnostics.Contradiction,
                    effect == CompactEffect.Adds ? "What adds is about no undertaking: write \"adds\": true in the clause." : "A clause does not omit: write it under 'undertakings', with the reason.",
                    "effect");
                effect = null;
            }

            var part = NotNegative(reader, "part");
            var number = UndertakingOf(reader);
            if (number is not null && !seen.Add((number, part)))
            {
                reader.Report(CompactDiagnostics.DuplicateId, $"The clause is about undertaking {number} already.", "undertaking");
            }
            else if (number is not null)
            {
                mappings.Add(new(number) { Part = part, Axes = axes, Effect = effect, ConfirmedBy = by, ConfirmedOn = on, Note = reader.Text("note") });
            }
        }

        return mappings;
    }

    private List<UndertakingJudgement> Judgements(JsonObjectReader compact)
    {
        var judgements = new List<UndertakingJudgement>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reader in compact.OpenEach("undertakings", CompactKeys.Undertaking))
        {
            var (effect, by, on) = Word(reader);
            var reason = reader.Text("reason");
            if (effect is CompactEffect.Omits && reason is null && !reader.Has("reason"))
            {
                reader.ReportMissing("That an undertaking is omitted needs a 'reason': where the text says so, or that all of it was read.", reader.Cursor);
            }

            if (UndertakingOf(reader) is not { } number)
            {
                continue;
            }

            if (!seen.Add(number))
            {
                reader.Report(CompactDiagnostics.DuplicateId, $"Undertaking {number} has been spoken of already.", "undertaking");
                continue;
            }

            judgements.Add(new(number)
            {
                Effect = effect,
                Reason = reason,
                ConfirmedBy = by,
                ConfirmedOn = on,
                Practised = reader.Text("practised"),
                Cause = reader.Text("cause"),
                Action = reader.Text("action"),
                Owner = reader.Text("owner"),
                By = reader.Date("by"),
                Success = reader.Text("success"),
            });
        }

        return judgements;
    }

    /// <summary>The effect that a person has said, with who and when: what nobody answers for is only proposed.</summary>
    private static (CompactEffect? Effect, string? By, DateOnly? On) Word(JsonObjectReader reader)
    {
        var (effect, by, on) = (reader.Choice("effect", CompactKeys.Effects), reader.Text("confirmedBy"), reader.Date("confirmedOn"));
        if (reader.Has("effect") && !(reader.Has("confirmedBy") && reader.Has("confirmedOn")))
        {
            reader.Report(CompactDiagnostics.NotConfirmed, "An effect is a person's word: add 'confirmedBy' and 'confirmedOn', or leave it out and it is proposed.", "effect");
        }

        return by is null || on is null ? (null, by, on) : (effect, by, on);
    }

    private string? UndertakingOf(JsonObjectReader reader)
    {
        if (reader.Text("undertaking") is not { } number)
        {
            return null;
        }

        if (_national.Undertaking(number) is not null)
        {
            return number;
        }

        reader.Report(CompactDiagnostics.UnknownUndertaking, $"The Compact has no undertaking '{number.Shown()}'; they are counted from 1.1 to 5.5.", "undertaking");
        return null;
    }

    private static List<ScorecardRound> Rounds(JsonObjectReader compact)
    {
        var rounds = new List<ScorecardRound>();
        foreach (var reader in compact.OpenEach("scorecards", CompactKeys.Scorecard))
        {
            var answers = new List<ScorecardAnswer>();
            foreach (var answer in reader.OpenEach("answers", CompactKeys.Answer))
            {
                if (Question(answer) is { } question && answers.TrueForAll(a => !string.Equals(a.Question, question, StringComparison.Ordinal)))
                {
                    answers.Add(new(question) { Government = Mark(answer, "government"), CivilSociety = Mark(answer, "civilSociety"), Note = answer.Text("note") });
                }
            }

            if (reader.Date("on") is not { } day)
            {
                continue;
            }

            if (rounds.Exists(r => r.On == day))
            {
                reader.Report(CompactDiagnostics.DuplicateId, "There is a scorecard of that day already.", "on");
                continue;
            }

            rounds.Add(new(day, answers));
        }

        return rounds;
    }

    private static string? Question(JsonObjectReader reader)
    {
        if (reader.Text("question") is not { } question)
        {
            return null;
        }

        var known = ScorecardQuestions.All.Questions.Select(static q => q.Id).ToList();
        if (known.Contains(question, StringComparer.Ordinal))
        {
            return question;
        }

        reader.Report(CompactDiagnostics.UnknownQuestion, $"The scorecard has no question '{question.Shown()}'{NearestName.Hint(question, known)}", "question");
        return null;
    }

    private static int? Mark(JsonObjectReader reader, string key)
    {
        if (!reader.Has(key) || reader.Integer(key) is not { } mark)
        {
            return null;
        }

        if (mark is >= 0 and <= MostMarks)
        {
            return mark;
        }

        reader.Report(CompactDiagnostics.BadMark, $"A mark is from 0 (not at all) to {MostMarks} (fully); leave it out where that side has not answered.", key);
        return null;
    }

    private static void CheckOrder(JsonObjectReader reader, DateOnly? first, DateOnly? last, string key, string message)
    {
        if (first > last)
        {
            reader.Report(CompactDiagnostics.BadDays, message, key);
        }
    }

    /// <summary>Each fact has to be one that descriptions of a compact can state; what is wrong with it is told where the clause has it.</summary>
    private static List<ClauseFact> Facts(JsonObjectReader clause)
    {
        var facts = new List<ClauseFact>();
        foreach (var fact in clause.Object("facts").EnumerateObject())
        {
            // What is no JSON has been told.
            if (fact.Kind == JsonKind.Invalid || !fact.Text.IsComplete)
            {
                continue;
            }

            var problems = PartnershipDocument.Parse(CompactFacts.OneFact(fact)).Diagnostics.Where(static d => d.Severity == Severity.Error).ToList();
            problems.ForEach(problem => clause.Report(CompactDiagnostics.BadFact, problem.Message, fact.Location));
            if (problems.Count == 0)
            {
                facts.Add(new(fact.Name!, CompactFacts.Plain(fact)));
            }
        }

        return facts;
    }
}

/// <summary>Kinds of signatory, by the names that descriptions have for them.</summary>
internal static class CompactSignatories
{
    public static readonly EnumNames<CompactSignatory> Names = new(string.Join(' ', Reporting.Text.Names.All<CompactSignatory>().Values), [.. Reporting.Text.Names.All<CompactSignatory>().Keys]);
}
