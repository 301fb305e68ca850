using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RelationshipRules.Documents.Recognisers;

namespace RelationshipRules.Cli.Compacts;

/// <summary>
/// Finds in the text of a local compact what it promises: the clauses with their numbers, hedges and exceptions, and which undertakings each may be about. It proposes; what a
/// clause does to an undertaking is for people to say.
/// </summary>
internal static partial class ClauseFinder
{
    private const int MostMappings = 2;
    private const int MostOfAText = 400;
    private const int WordsOfAnAnchor = 5;
    private const int FewestWords = 4;
    private const int NearestToAVerb = 4;
    private const int MostOfATitle = 8;

    // What is longer is no clause, and would take its time.
    private const int MostOfAPassage = 8000;
    private const int MostOfASubject = 10;

    // A length of time is worth two words to an undertaking that is about lengths of time.
    private const int WeightOfANumber = 2;

    private static readonly string[] Promises = ["will", "shall", "must", "should", "undertake", "undertakes", "undertakings", "commit", "commits", "commitment", "commitments", "agree", "agrees", "agreed", "aim", "ensure", "expected", "endeavour", "promise", "promises"];

    private static readonly string[] Government =
    [
        "council", "authorit", "public sector", "public bod", "public service", "statutory", "government", "nhs", "primary care trust", "clinical commissioning", "health board", "police", "commissioner", "funder", "department",
    ];

    private static readonly string[] CivilSociety =
    [
        "voluntary", "community sector", "community organisation", "community group", "vcs", "vcse", "vcfs", "third sector", "civil society", "the sector", "charit", "cvs", "recipient", "applicant", "providers", "organisations", "groups", "no organisation", "no group", "no provider",
    ];

    private static readonly string[] Both = ["both sectors", "both sides", "both parties", "both partners", "either side", "either party", "either partner", "either sector", "each side", "each party", "each partner", "any signatory", "all partners", "all parties", "all signatories", "all sectors", "joint", "together we", "partners "];

    /// <summary>A compact of what is found, as its file has it.</summary>
    /// <param name="text">The document.</param>
    /// <param name="id">What it is called in files.</param>
    /// <param name="sha256">Of the file that was read.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static JsonObject Find(AgreementText text, string id, string sha256, CancellationToken cancellationToken = default)
    {
        var clauses = new JsonArray();
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (passage, side) in InColumns(text.Passages.Where(static p => p.Text.Length + p.LeadIn.Length <= MostOfAPassage)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Clause(passage, side, $"c{clauses.Count + 1}") is { } clause)
            {
                // What stands after a numbered clause without a number of its own has that of the clause before.
                Put(clause, "number", passage.Clause is { } number && numbers.Add(number) ? number : null);
                clauses.Add((JsonNode)clause);
            }
        }

        var title = text.Passages.FirstOrDefault(static p => p.Kind == PassageKind.Heading)?.Text ?? text.Name;
        return new()
        {
            ["id"] = id,
            ["name"] = Shorten(title),
            ["text"] = Names.Of(SeenText.Part),
            ["source"] = new JsonObject
            {
                ["title"] = text.Name,
                ["sha256"] = sha256,
                ["note"] = "Clauses and what they are about were proposed by their words. Say 'whole' once somebody has read the text beside them: only then is an undertaking without a clause left out.",
            },
            ["clauses"] = clauses,
        };
    }

    /// <summary>The passages, each with the side that its place in a table names: a column for each side in cells of their own, or the first cell of a row.</summary>
    private static IEnumerable<(Passage Passage, ClauseDuty? Side)> InColumns(IEnumerable<Passage> passages)
    {
        ClauseDuty?[] columns = [];
        foreach (var passage in passages)
        {
            var cells = passage.Kind == PassageKind.Row ? passage.Text.Split(" | ") : [];
            var sides = Array.ConvertAll(cells, static cell => cell.AsSpan().Count(' ') < MostOfATitle ? SideOf(Plain(cell)) : null);
            if (sides.Distinct().Count(static side => side is ClauseDuty.Government or ClauseDuty.CivilSociety) > 1)
            {
                columns = sides;
            }
            else if (cells.Length < 2 || cells.Length != columns.Length)
            {
                columns = cells.Length > 0 ? columns : [];
                yield return (passage, sides.FirstOrDefault());
            }
            else
            {
                var at = 0;
                for (var i = 0; i < cells.Length; i++)
                {
                    yield return (passage with { Text = cells[i], Offset = passage.Offset + at, Kind = PassageKind.Item }, columns[i]);
                    at += cells[i].Length + " | ".Length;
                }
            }
        }
    }

    /// <summary>The clause that a passage is; null where it promises nothing.</summary>
    private static JsonObject? Clause(Passage passage, ClauseDuty? column, string id)
    {
        // What the national compact says is no promise of this one.
        var own = passage.Kind == PassageKind.Heading ? "" : string.Join(' ', RecogniserSet.OfItself(passage.Text).Where(static sentence => !National().IsMatch(Plain(sentence))));
        if (own.Length == 0)
        {
            return null;
        }

        var (words, leadIn) = (Plain(own), Plain(passage.LeadIn));
        var duty = DutyOf(passage, words, leadIn, column);
        var undertakings = Undertakings(leadIn + words, duty);
        var promises = HasPromise(words) || HasPromise(leadIn) || passage.Headings.Any(static heading => HasPromise(Plain(heading)));

        // Points of a list are often bare commands: "Respect the independence of groups".
        var isClause = promises ? undertakings.Count > 0 || duty is not null : undertakings.Count > 0 && (passage.Clause is not null || passage.Kind == PassageKind.Item);
        var onlyLeadsIn = undertakings.Count == 0 && passage.Text.EndsWith(':');
        if (!isClause || onlyLeadsIn || words.AsSpan().Count(' ') <= FewestWords)
        {
            return null;
        }

        var clause = new JsonObject { ["id"] = id };
        Put(clause, "heading", string.Join(", ", ((string?[])[passage.Headings is [.., var nearest] ? nearest : null, passage.Page is { } page ? $"page {Wording.Number(page)}" : null]).OfType<string>()));
        clause["anchor"] = string.Join(' ', passage.Text.Split(' ', WordsOfAnAnchor + 1).Take(WordsOfAnAnchor));
        clause["offset"] = passage.Offset;
        clause["length"] = passage.Text.Length;
        clause["paraphrase"] = $"“{Shorten(passage.Text)}”";
        Put(clause, "duty", duty is { } side ? Names.Of(side) : null);
        var whole = $"{passage.LeadIn} {own}";
        var said = WordingRecogniser.Said(whole, undertakings);
        Put(clause, "markers", said.Where(static s => s.Signal.Proposes != SignalProposal.Less).Select(static s => s.Words));
        Put(clause, "hedges", said.Where(static s => s.Signal is { Proposes: SignalProposal.Less, Axis: not (ClauseAxis.Scope or ClauseAxis.Trigger) }).Select(static s => s.Words));
        Put(clause, "exceptions", said.Where(static s => s.Signal is { Proposes: SignalProposal.Less, Axis: ClauseAxis.Scope or ClauseAxis.Trigger }).Select(static s => s.Words));
        if (Numbers(whole, undertakings) is { Count: > 0 } numbers)
        {
            clause["numbers"] = numbers;
        }

        if (undertakings.Count > 0)
        {
            clause["mappings"] = new JsonArray([.. undertakings.Select(static u => (JsonNode)new JsonObject { ["undertaking"] = u.Number })]);
        }

        return clause;
    }

    private static bool HasPromise(string words) => Promises.Any(verb => words.Contains($" {verb} ", StringComparison.Ordinal)) || EitherMay().IsMatch(words);

    /// <summary>Whose promise it is: by who stands before the verb, else by the words that it goes on from and the headings, the nearest first.</summary>
    private static ClauseDuty? DutyOf(Passage passage, string words, string leadIn, ClauseDuty? column)
    {
        if (EitherMay().IsMatch(words))
        {
            return ClauseDuty.Both;
        }

        var verb = Promises.Select(p => words.IndexOf($" {p} ", StringComparison.Ordinal)).Where(static at => at >= 0).DefaultIfEmpty(0).Min();
        var subject = words[..verb].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        subject = subject.Length <= MostOfASubject ? subject : subject[^NearestToAVerb..];
        var side = SideOf($" {string.Join(' ', subject)} ");

        // What is done to one side, the other does: nobody promises not to be penalised.
        side = side is not null && Passive().IsMatch(words[verb..]) ? side == ClauseDuty.Government ? ClauseDuty.CivilSociety : side == ClauseDuty.CivilSociety ? ClauseDuty.Government : side : side;
        return side ?? column ?? ((string[])[leadIn, .. passage.Headings.Reverse().Select(Plain)]).Select(SideOf).FirstOrDefault(static side => side is not null);
    }

    private static ClauseDuty? SideOf(string words)
    {
        words = words.Replace(" council for voluntary", " voluntary", StringComparison.Ordinal);
        var (government, civilSociety) = (Government.Any(Stands), CivilSociety.Any(Stands));
        return Both.Any(Stands) || (government && civilSociety) ? ClauseDuty.Both : government ? ClauseDuty.Government : civilSociety ? ClauseDuty.CivilSociety : null;

        bool Stands(string name) => words.Contains(" " + name, StringComparison.Ordinal);
    }

    /// <summary>
    /// The undertaking of which the most words stand in a clause, and any other of which as many do; of a clause for both sides, for each side.
    /// </summary>
    private static List<Undertaking> Undertakings(string words, ClauseDuty? duty)
    {
        var hasNumber = Length().IsMatch(NumberWords.InDigits(words));
        var found = NationalText.Compact2010.Undertakings
            .Select(u => (Undertaking: u, Score: u.Finds.Where(groups => groups.All(group => Stems(words, group) > 0)).Select(groups => groups.Count + groups.Sum(group => Stems(words, group))).DefaultIfEmpty(0).Max()))
            .Where(static u => u.Score > 0)
            .Select(u => u with { Score = u.Score + (hasNumber && u.Undertaking.Numbers.Count > 0 ? WeightOfANumber : 0) })
            .ToList();

        // Who stands before the verb need not be who promises: applicants have six weeks by what funders do.
        var own = found.FindAll(u => duty is null or ClauseDuty.Both || (duty == ClauseDuty.Government) == (u.Undertaking.Addressee == Addressee.Government));
        return
        [
            .. (own.Count > 0 ? own : found)
                .GroupBy(u => duty == ClauseDuty.Both ? u.Undertaking.Addressee : Addressee.Both)
                .SelectMany(static side => side.Where(u => u.Score == side.Max(static other => other.Score)).Take(MostMappings))
                .Select(static u => u.Undertaking),
        ];
    }

    /// <summary>The lengths of time that a clause names, each as that measure whose word stands nearest; and of a measure that it speaks of without a number, that it names none.</summary>
    private static JsonArray Numbers(string text, List<Undertaking> undertakings)
    {
        var measures = undertakings.SelectMany(static u => u.Numbers).Select(static n => NationalText.Compact2010.Measure(n.Measure)).Distinct().ToList();
        var plain = Plain(NumberWords.InDigits(text.ToLowerInvariant()));
        var numbers = new JsonArray();
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match match in Length().Matches(plain))
        {
            var measure = measures.Concat(Elsewhere)
                .Select(m => (Measure: m, Distance: Distance(plain, m.Near, match)))
                .Where(static m => m.Distance is not null)
                .OrderBy(static m => m.Distance)
                .Select(static m => m.Measure).FirstOrDefault();
            if (measure is null || match.Groups["range"].Success || IsRestOfANumber(plain, match.Index) || (undertakings.Count > 0 && !measures.Contains(measure)) || !named.Add(measure.Name))
            {
                // How often both sides meet says nothing of an undertaking that the clause is about as well.
                continue;
            }

            var unit = match.Groups["times"].Success ? NumberUnit.PerYear : Enum.Parse<NumberUnit>(match.Groups["unit"].Value + "s", ignoreCase: true);
            var number = new JsonObject { ["measure"] = measure.Name, ["state"] = Names.Of(NumberState.Given), ["value"] = ValueOf(match.Groups["times"].Success ? match.Groups["times"].Value : match.Groups["n"].Value), ["unit"] = Names.Of(unit) };
            Put(number, "bound", match.Groups["max"].Success ? Names.Of(NumberBound.Max) : match.Groups["min"].Success || match.Groups["more"].Success ? Names.Of(NumberBound.Min) : null);
            Put(number, "dayKind", match.Groups["working"].Success ? Names.Of(DayKind.Working) : null);
            numbers.Add((JsonNode)number);
        }

        // A length of time that was not understood is no length that is not named.
        var hasUnit = Units.Any(unit => plain.Contains(" " + unit, StringComparison.Ordinal));
        foreach (var measure in measures.Where(m => !hasUnit && !named.Contains(m.Name) && m.Near is { } near && Stems(plain, near) > 0 && undertakings.Exists(u => u.Numbers.Any(n => n.Values.Count > 0 && string.Equals(n.Measure, m.Name, StringComparison.Ordinal)))))
        {
            numbers.Add((JsonNode)new JsonObject { ["measure"] = measure.Name, ["state"] = Names.Of(NumberState.NoneNamed) });
        }

        return numbers;
    }

    private static int? Distance(string plain, string? near, Match match)
    {
        int? nearest = null;
        foreach (var stem in near?.Split('|') ?? [])
        {
            for (var at = plain.IndexOf(" " + stem, StringComparison.Ordinal); at >= 0; at = plain.IndexOf(" " + stem, at + 1, StringComparison.Ordinal))
            {
                var distance = at >= match.Index + match.Length ? at - match.Index - match.Length : Math.Max(match.Index - at - stem.Length - 1, 0);
                nearest = nearest is null ? distance : Math.Min(nearest.Value, distance);
            }
        }

        return nearest;
    }

    /// <summary>Whether what stands before makes another number of it: "a hundred and twenty".</summary>
    private static bool IsRestOfANumber(string plain, int at) => plain[..at].Split(' ', StringSplitOptions.RemoveEmptyEntries) is [.., "hundred"] or [.., "hundred", "and"];

    private static int ValueOf(string number) => number switch
    {
        "once" => 1,
        "twice" => 2,
        _ => int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture),
    };

    /// <summary>What no undertaking counts: how often both sides meet, how long the compact itself runs.</summary>
    private static readonly List<Measure> Elsewhere = [.. NationalText.Compact2010.Measures.Where(static m => !NationalText.Compact2010.Undertakings.Any(u => u.Numbers.Any(n => string.Equals(n.Measure, m.Name, StringComparison.Ordinal))))];

    private static readonly string[] Units = ["day", "week", "fortnight", "month", "quarter", "year"];

    /// <summary>How many of several word beginnings stand in a text.</summary>
    private static int Stems(string words, string stems) => stems.Split('|').Count(stem => words.Contains(" " + stem, StringComparison.Ordinal));

    /// <summary>Words alone, in lower case, with one space around each.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length + 2).Append(' ');
        for (var i = 0; i < text.Length; i++)
        {
            // Dashes and fractions are of the number that they stand at.
            var c = text[i] is '–' or '—' or '½' or '¼' or '¾' ? '-' : text[i];

            // A point or comma between figures is of the number.
            if (char.IsLetterOrDigit(c) || c == '-' || (c is '.' or ',' && char.IsAsciiDigit(plain[^1]) && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])))
            {
                plain.Append(char.ToLowerInvariant(c));
            }
            else if (c is not ('\'' or '’') && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return plain[^1] == ' ' ? plain.ToString() : plain.Append(' ').ToString();
    }

    private static string Shorten(string text) => text.Length <= MostOfAText ? text : text[..(char.IsHighSurrogate(text[MostOfAText - 1]) ? MostOfAText - 1 : MostOfAText)].TrimEnd() + "…";

    private static void Put(JsonObject node, string key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            node[key] = value;
        }
    }

    private static void Put(JsonObject node, string key, IEnumerable<string> values)
    {
        JsonNode[] distinct = [.. values.Distinct(StringComparer.Ordinal).Select(static v => (JsonNode)v)];
        if (distinct.Length > 0)
        {
            node[key] = new JsonArray(distinct);
        }
    }

    [GeneratedRegex(
        @" (?:(?<times>once|twice|[0-9]{1,2}) (?:times )?(?:a|per|each|every) year)| (?:(?<min>at least|(?:(?:a|the) )?minimum of|minimum|no less than|not less than|no fewer than|not fewer than|no shorter than)|(?<max>up to|(?:(?:a|the) )?maximum of|maximum|no more than|not more than|at most|no longer than|within))? ?(?:a |an )?(?<range>[0-9]{1,3} (?:to|or|and) )?(?<n>[0-9]{1,3})[ -](?:(?:full|clear|calendar) )?(?:(?<working>working|business) )?(?<unit>day|week|month|year)s?(?<more> or more| minimum)?\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Length();

    [GeneratedRegex(@" (either|any|each|both) (side|sides|party|parties|partner|partners|sector|sectors|signatory|signatories) (may|can) ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex EitherMay();

    [GeneratedRegex(@"^ (will|shall|must|should) ((not|never|always|also|all|each) )*be ((fully|properly|fairly|kept) )?(penali[sz]ed|punished|disadvantaged|consulted|paid|reimbursed|compensated|informed|told|notified|given|offered|sent|granted|awarded|invited|treated|funded|supported|respected|excluded|refused|denied|allowed|provided|discriminated|thanked|asked) ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Passive();

    [GeneratedRegex(@"^ (((the|englands|government|governments) )*(national|english|governments|2010|1998|renewed|refreshed) compact( agreement)? ((also|already|itself) )?(says?|states|requires?|asks|sets|commits|contains|will|must|should|shall|undertakes|provides|expects|promises|recommends|has|had|was|is)|(under|in|by|through|according to|as (said|stated|set out|promised) in) (the )?((national|english|governments|2010|1998|renewed|refreshed) )+compact( the)? (government|central government|departments?|ministers?|whitehall|national government)) ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex National();
}
