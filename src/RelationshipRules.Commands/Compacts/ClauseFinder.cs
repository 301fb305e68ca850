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

    // What a sentence is about stands among its first words.
    private const int FirstWords = 5;
    private const int MostOfASideAlone = 4;
    private const int LeastOfASection = 2;

    // A length of time is worth two words to an undertaking that is about lengths of time.
    private const int WeightOfANumber = 2;

    private static readonly string[] Promises = ["will", "shall", "must", "should", "undertake", "undertakes", "undertakings", "commit", "commits", "committed", "commitment", "commitments", "pledge", "pledges", "agree", "agrees", "agreed", "aim", "ensure", "expected", "endeavour", "promise", "promises"];

    private static readonly string[] Government =
    [
        "council", "authorit", "public sector", "public bod", "public service", "statutory", "government", "nhs", "primary care trust", "clinical commissioning", "health board", "police", "commissioner", "funder", "department", "officers", "officer ", "councillor",
    ];

    private static readonly string[] CivilSociety =
    [
        "voluntary", "community sector", "community organisation", "community group", "vcs", "vcse", "vcfs", "third sector", "civil society", "the sector", "charit", "cvs", "recipient", "applicant", "providers", "organisations", "groups", "no organisation", "no group", "no provider", "representatives",
    ];

    private static readonly string[] Both = ["both sectors", "both sides", "both parties", "both partners", "either side", "either party", "either partner", "either sector", "each side", "each party", "each partner", "any signatory", "all partners", "all parties", "all signatories", "all sectors", "joint", "shared ", "together we"];

    // Said of one side where its name stands beside it, else of all.
    private static readonly string[] Anybody = ["partners ", "signatories ", "both ", "everybody ", "everyone "];

    /// <summary>A compact of what is found, as its file has it.</summary>
    /// <param name="text">The document.</param>
    /// <param name="id">What it is called in files.</param>
    /// <param name="sha256">Of the file that was read.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static JsonObject Find(AgreementText text, string id, string sha256, CancellationToken cancellationToken = default)
    {
        var found = new List<(Passage Passage, JsonObject Clause, bool IsSure)>();
        foreach (var (passage, side) in InColumns(text.Passages.Where(static p => p.Text.Length + p.LeadIn.Length <= MostOfAPassage)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Clause(passage, side, out var isSure) is { } clause)
            {
                found.Add((passage, clause, isSure));
            }
        }

        // What somebody does is a clause among clauses, and a report elsewhere: "Groups reply on time".
        var sections = found.ToLookup(static clause => string.Join('\n', clause.Passage.Headings), static clause => clause.IsSure, StringComparer.Ordinal);
        var clauses = new JsonArray();
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (passage, clause, _) in found.Where(clause => clause.IsSure || IsOfClauses(sections[string.Join('\n', clause.Passage.Headings)])))
        {
            clause["id"] = $"c{clauses.Count + 1}";

            // What stands after a numbered clause without a number of its own has that of the clause before.
            Put(clause, "number", (passage.Clause ?? Label().Match(passage.Text).Groups["label"].Value) is { Length: > 0 } number && numbers.Add(number) ? number : null);
            clauses.Add((JsonNode)clause);
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

    private static bool IsOfClauses(IEnumerable<bool> areSure) => areSure.Count(static isSure => isSure) is >= LeastOfASection and var sure && sure >= areSure.Count(static isSure => !isSure);

    /// <summary>The passages, each with the side that its place in a table names: a column for each side in cells of their own, or the first cell of a row.</summary>
    private static IEnumerable<(Passage Passage, ClauseDuty? Side)> InColumns(IEnumerable<Passage> passages)
    {
        ClauseDuty?[] columns = [];
        var isInTable = false;
        foreach (var passage in passages)
        {
            var isFirstRow = passage.Kind == PassageKind.Row && !isInTable;
            isInTable = passage.Kind == PassageKind.Row;
            var cells = passage.Kind == PassageKind.Row ? passage.Text.Split(" | ") : [];
            var sides = Array.ConvertAll(cells, static cell => cell.AsSpan().Count(' ') < MostOfATitle ? SideOf(Plain(cell)) : null);
            if (isFirstRow && sides.Distinct().Count(static side => side is ClauseDuty.Government or ClauseDuty.CivilSociety) > 1)
            {
                columns = sides;
            }
            else if (cells.Length >= 2 && cells.Length == columns.Length)
            {
                foreach (var (cell, i) in Cells(passage, cells).Select(static (cell, i) => (cell, i)))
                {
                    yield return (cell, columns[i]);
                }
            }
            else
            {
                columns = isInTable && !isFirstRow ? columns : [];
                yield return OfARow(passage, cells);
            }
        }
    }

    /// <summary>A passage, and for a row of a table who does it by the cell that names nobody else: that cell and one with a mere number are no words of it.</summary>
    private static (Passage Passage, ClauseDuty? Side) OfARow(Passage passage, string[] cells)
    {
        var who = Array.FindLastIndex(cells, static cell => IsSideAlone(cell));
        if (cells.Length < 2 || who < 0)
        {
            return (passage, null);
        }

        var said = Cells(passage, cells).Where((cell, i) => i != who && cell.Text.Any(char.IsLetter)).ToList();
        return (said.Count == 1 ? said[0] : passage, SideOf(Plain(cells[who])));
    }

    private static IEnumerable<Passage> Cells(Passage row, string[] cells)
    {
        var at = 0;
        foreach (var cell in cells)
        {
            yield return row with { Text = cell, Offset = row.Offset + at, Kind = PassageKind.Item };
            at += cell.Length + " | ".Length;
        }
    }

    private static bool IsSideAlone(string cell) => cell.AsSpan().Count(' ') < MostOfASideAlone && SideOf(Plain(cell)) is not null;

    /// <summary>The clause that a passage is; null where it promises nothing. It is not sure where somebody does what no undertaking is about.</summary>
    private static JsonObject? Clause(Passage passage, ClauseDuty? column, out bool isSure)
    {
        isSure = false;

        // What the national compact says is no promise of this one.
        var own = passage.Kind == PassageKind.Heading ? "" : string.Join(' ', RecogniserSet.OfItself(passage.Text).Where(static sentence => !National().IsMatch(Plain(sentence))));
        if (own.Length == 0)
        {
            return null;
        }

        // "Pledge 3." and "A1." number a clause too.
        var label = Label().Match(own);
        var (words, leadIn) = (Plain(own[label.Length..]), Plain(passage.LeadIn));
        var isPoint = passage.Clause is not null || label.Success || column is not null || passage.Kind == PassageKind.Item || char.IsLower(own[0]);
        var (duty, isNamed) = DutyOf(passage, After(words, own[label.Length..]), leadIn, column);
        var undertakings = Undertakings(leadIn + words, duty, isNamed);
        var whole = $"{passage.LeadIn} {own}";
        var numbers = Numbers(whole, undertakings);
        isSure = HasPromise(words) || HasPromise(leadIn) || TakesAStand(words, isPoint) ? undertakings.Count > 0 || duty is not null
            : passage.Headings.Any(static heading => HasPromise(Plain(heading))) && isPoint ? undertakings.Count > 0 || duty is not null
            : (undertakings.Count > 0 || numbers.Count > 0) && (isPoint || IsOfSomebody(After(words, own[label.Length..]), duty)) && !IsNarrative(passage, words);
        var onlyLeadsIn = undertakings.Count == 0 && passage.Text.EndsWith(':');
        if (!(isSure || (isNamed && duty is not null && !IsNarrative(passage, words))) || onlyLeadsIn || words.AsSpan().Count(' ') <= FewestWords || IsAboutTheText().IsMatch(words))
        {
            return null;
        }

        duty ??= undertakings.Count > 0 && undertakings.TrueForAll(u => u.Addressee == undertakings[0].Addressee) ? undertakings[0].Addressee == Addressee.Government ? ClauseDuty.Government : ClauseDuty.CivilSociety : null;
        var clause = new JsonObject { ["id"] = "" };
        Put(clause, "heading", string.Join(", ", ((string?[])[passage.Headings is [.., var nearest] ? nearest : null, passage.Page is { } page ? $"page {Wording.Number(page)}" : null]).OfType<string>()));
        clause["anchor"] = string.Join(' ', passage.Text.Split(' ', WordsOfAnAnchor + 1).Take(WordsOfAnAnchor));
        clause["offset"] = passage.Offset;
        clause["length"] = passage.Text.Length;
        clause["paraphrase"] = $"“{Shorten(passage.Text)}”";
        Put(clause, "duty", duty is { } side ? Names.Of(side) : null);
        var said = WordingRecogniser.Said(whole, undertakings);
        Put(clause, "markers", said.Where(static s => s.Signal.Proposes != SignalProposal.Less).Select(static s => s.Words));
        Put(clause, "hedges", said.Where(static s => s.Signal is { Proposes: SignalProposal.Less, Axis: not (ClauseAxis.Scope or ClauseAxis.Trigger) }).Select(static s => s.Words));
        Put(clause, "exceptions", said.Where(static s => s.Signal is { Proposes: SignalProposal.Less, Axis: ClauseAxis.Scope or ClauseAxis.Trigger }).Select(static s => s.Words));
        if (numbers.Count > 0)
        {
            clause["numbers"] = numbers;
        }

        if (undertakings.Count > 0)
        {
            clause["mappings"] = new JsonArray([.. undertakings.Select(static u => (JsonNode)new JsonObject { ["undertaking"] = u.Number })]);
        }

        return clause;
    }

    private static bool HasPromise(string said) => said.Replace(" was agreed ", " ", StringComparison.Ordinal).Replace(" were agreed ", " ", StringComparison.Ordinal) is var words && (Promises.Any(verb => words.Contains($" {verb} ", StringComparison.Ordinal)) || EitherMay().IsMatch(words));

    /// <summary>
    /// Whose promise it is, and whether the sentence itself names them: by who stands before the verb, else by the words that it goes on from and the headings, the nearest first. A point that
    /// begins with what is done names nobody.
    /// </summary>
    private static (ClauseDuty? Side, bool IsNamed) DutyOf(Passage passage, string words, string leadIn, ClauseDuty? column)
    {
        if (EitherMay().IsMatch(words))
        {
            return (ClauseDuty.Both, true);
        }

        var verb = Promises.Select(p => words.IndexOf($" {p} ", StringComparison.Ordinal)).Where(static at => at >= 0).DefaultIfEmpty(0).Min();
        var before = words[..verb].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var goesOn = verb == 0 && (column is not null || HasPromise(leadIn) || char.IsLower(passage.Text[0]));
        var side = goesOn ? null : verb == 0 ? Subject(words) : SideOf($" {string.Join(' ', before.Length <= MostOfASubject ? before : before[^NearestToAVerb..])} ");

        // What is done to one side, the other does: nobody promises not to be penalised.
        if (side is ClauseDuty.Government or ClauseDuty.CivilSociety && Passive().IsMatch(words[(verb > 0 ? verb : Be().Match(words).Index)..]))
        {
            side = side == ClauseDuty.Government ? ClauseDuty.CivilSociety : ClauseDuty.Government;
        }

        return side is not null ? (side, true)
            : IsMeant(words) && OfHeadings() is { } meant ? (meant, true)
            : (column
                ?? SideOf(leadIn)
                ?? OfHeadings()
                ?? (words.StartsWith(" we ", StringComparison.Ordinal) || leadIn.StartsWith(" we ", StringComparison.Ordinal) || OfBoth().IsMatch(words) ? ClauseDuty.Both : null), false);

        ClauseDuty? OfHeadings() => passage.Headings.Reverse().Select(Plain).Where(static heading => !Compact().IsMatch(heading) || HasPromise(heading)).Select(SideOf).FirstOrDefault(static side => side is not null);
    }

    /// <summary>The side that a sentence begins with: the first that its first words name, and with it those after "and".</summary>
    private static ClauseDuty? Subject(string words)
    {
        var first = FirstOf(words).ToList();
        for (var length = 1; length <= first.Count; length++)
        {
            if (SideOf($" {string.Join(' ', first.Take(length))} ") is { } side && !(length < first.Count && first[length] is "and" or "or"))
            {
                return side;
            }
        }

        return null;
    }

    /// <summary>The words that a sentence begins with, up to those by which it goes on to what somebody does; none of "we" and "they", and of a command, which names whom it is done to.</summary>
    private static IEnumerable<string> FirstOf(string words) =>
        Command().IsMatch(words) ? [] : words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(FirstWords).TakeWhile(static word => word is not ("to" or "with" or "from" or "by" or "that" or "who" or "which" or "of" or "for" or "about" or "on"));

    /// <summary>Whether somebody recognises, values or respects something: that is a principle of the compact, without a verb of promise.</summary>
    private static bool TakesAStand(string words, bool isPoint) => Stand().Match(words).Groups["who"] is { Success: true } who && (who.Length == 0 ? isPoint : who.Value is " we" || SideOf(who.Value + " ") is not null);

    /// <summary>Whether a sentence begins with who does something, or with what compacts are about: "Grants run for three years".</summary>
    private static bool IsOfSomebody(string words, ClauseDuty? duty) => words.StartsWith(" we ", StringComparison.Ordinal) || (duty is not null && IsMeant(words)) || Subject(words) is not null || Matter().IsMatch(words);

    /// <summary>Whether a sentence begins with a word for those whose heading it stands under.</summary>
    private static bool IsMeant(string words) => words.StartsWith(" it ", StringComparison.Ordinal) || words.StartsWith(" they ", StringComparison.Ordinal);

    /// <summary>The words of a sentence after a condition, a time or a place that it begins with: "Where the time is shorter, officers say why".</summary>
    private static string After(string words, string said) => Before().IsMatch(words) && said.IndexOf(", ", StringComparison.Ordinal) is > 0 and var comma ? Plain(said[(comma + 2)..]) : words;

    /// <summary>A sentence without what depends on it: "where there was fraud".</summary>
    private static string Main(string words) => Dependent().Match(words) is { Success: true } dependent ? words[..(dependent.Index + 1)] : words;

    /// <summary>Whether a passage tells how things are or came about: what is past, or stands in a foreword.</summary>
    private static bool IsNarrative(Passage passage, string words) => Past().IsMatch(Main(words)) || passage.Headings.Any(static heading => Aside().IsMatch(Plain(heading)));

    private static ClauseDuty? SideOf(string words)
    {
        words = words.Replace(" council for voluntary", " voluntary", StringComparison.Ordinal);
        var (government, civilSociety) = (Government.Any(Stands), CivilSociety.Any(Stands));
        return Both.Any(Stands) || (government && civilSociety) ? ClauseDuty.Both : government ? ClauseDuty.Government : civilSociety ? ClauseDuty.CivilSociety : Anybody.Any(Stands) ? ClauseDuty.Both : null;

        bool Stands(string name) => words.Contains(" " + name, StringComparison.Ordinal);
    }

    /// <summary>
    /// The undertaking of which the most words stand in a clause, and any other of which as many do; of a clause for both sides, for each side.
    /// </summary>
    private static List<Undertaking> Undertakings(string words, ClauseDuty? duty, bool isNamed)
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
            .. (own.Count > 0 || !isNamed ? own : found)
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

            if (match.Groups["often"].Success && !Recurring.Contains(measure.Name, StringComparer.Ordinal))
            {
                named.Remove(measure.Name);
                continue;
            }

            var times = match.Groups["often"].Success ? match.Groups["often"].Value : match.Groups["times"].Value;
            var unit = times.Length > 0 ? NumberUnit.PerYear : Enum.Parse<NumberUnit>(match.Groups["unit"].Value + "s", ignoreCase: true);
            var number = new JsonObject { ["measure"] = measure.Name, ["state"] = Names.Of(NumberState.Given), ["value"] = ValueOf(times.Length > 0 ? times : match.Groups["n"].Value), ["unit"] = Names.Of(unit) };
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
        "once" or "annually" or "yearly" or "each year" or "every year" => 1,
        "twice" or "half-yearly" => 2,
        "quarterly" or "each quarter" or "every quarter" => 4,
        "monthly" or "each month" or "every month" => 12,
        _ => int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture),
    };

    /// <summary>What no undertaking counts: how often both sides meet, how long the compact itself runs.</summary>
    private static readonly List<Measure> Elsewhere = [.. NationalText.Compact2010.Measures.Where(static m => !NationalText.Compact2010.Undertakings.Any(u => u.Numbers.Any(n => string.Equals(n.Measure, m.Name, StringComparison.Ordinal))))];

    /// <summary>Of what else is done every quarter, such as payment, it is no measure.</summary>
    private static readonly string[] Recurring = ["liaison", "progressReport", "review", "publication", "reportsPerYear"];

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
        @" (?<often>quarterly|monthly|annually|yearly|half-yearly|(?:each|every) (?:quarter|month|year)) | (?:(?<times>once|twice|[0-9]{1,2}) (?:times )?(?:a|per|each|every) year)| (?:(?<min>at least|(?:(?:a|the) )?minimum of|minimum|no less than|not less than|no fewer than|not fewer than|no shorter than)|(?<max>up to|(?:(?:a|the) )?maximum of|maximum|no more than|not more than|at most|no longer than|within))? ?(?:a |an )?(?<range>[0-9]{1,3} (?:to|or|and) )?(?<n>[0-9]{1,3})[ -](?:(?:full|clear|calendar) )?(?:(?<working>working|business) )?(?<unit>day|week|month|year)s?(?<more> or more| minimum)?\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Length();

    [GeneratedRegex(@"^(?<label>(?:(?:Pledge|Commitment|Principle|Promise|Undertaking|Action|Standard|Point) [A-Za-z]?[0-9]{1,2}|[A-Z]{1,2}\.?[0-9]{1,2})(?:\.[0-9]{1,2})*)[.:)]? ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?<who>( [a-z'-]+){0,6}?) (recogni[sz]es?|acknowledges?|accepts?|respects?|values?|welcomes?|upholds?|believes?|supports?) ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Stand();

    [GeneratedRegex(@"^( (all|any|the|an?|each|every|written|public|late|early|formal|longer-term|multi-year|core|small|new|future|a period of|information asked for in|impacts? of|effects? of))* (grants?|funding|funds|payments?|consultations?|contracts?|agreements?|applications?|decisions?|notice|monitoring|reports?|risks?|data|information|premises|impacts?|effects?|awards?|bidders|all bidders|tenderers|nobody|no one|results?|reasons?|feedback|appeals?|overheads|deadlines?|tenders?|budgets?|reviews?|procurement|invoices?|terms?|equality|liaison|joint|steering|concordat|accord|compact|this compact|new regulation|policies|regulation) ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Matter();

    [GeneratedRegex(@" (was|were|had|began|became|came|grew|took place|(has|have) (long|grown|always|an? (long|proud|rich|strong))|over the years|last year|since (19|20)[0-9][0-9]|in (19|20)[0-9][0-9]) |^ there (is|are) ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Past();

    [GeneratedRegex(@"^ (where|when|whenever|if|within|after|before|unless|during|in|at|once|by) ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Before();

    [GeneratedRegex(@" (where|if|unless|save|except|when|that|which|who|what|how) ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Dependent();

    [GeneratedRegex(@" (foreword|preface|introduction|background|history|contacts?|glossary|definitions?|next steps|signatories|who signed|context|about (this|the|our)|what (is|are)|welcome|further information|case stud(y|ies)|today|in numbers|at a glance|facts and figures|findings|what we (found|heard)|why (we|this|have|a|it)) ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Aside();

    [GeneratedRegex(@"^ (this|the|our) ((local|new|refreshed|renewed|funding|whole) )*(compact|accord|concordat|protocol|code|document|paper|section|chapter|guide|agreement|policy)( of (practice|conduct))? ((also|only|therefore) )?(applies|covers|sets out|describes|explains|replaces|supersedes|contains|is (a|an|the|not|for|about|divided|based|made|supported)|means|came|aims|outlines|provides) ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex IsAboutTheText();

    [GeneratedRegex(@" (compact|accord|concordat|covenant|protocol|agreement|code) ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Compact();

    [GeneratedRegex(@"^ (we|it|they|allow|ask|build|bring|consider|consult|discuss|encourage|engage|ensure|explain|fund|give|help|inform|invite|involve|keep|let|listen|make|notify|offer|pay|promote|provide|recogni[sz]e|respect|share|support|tell|treat|uphold|use|value|work) ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Command();

    [GeneratedRegex(@" (is|are|have|has|gets?|receives?) ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Be();

    [GeneratedRegex(@"^ ((the|this|our) (local )?(compact|accord|concordat)|(a|the) ((joint|liaison|steering|compact|implementation|review|partnership|working|concordat|accord) )+(group|board|forum|committee|panel)) ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex OfBoth();

    [GeneratedRegex(@" (either|any|each|both) (side|sides|party|parties|partner|partners|sector|sectors|signatory|signatories) (may|can) ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex EitherMay();

    [GeneratedRegex(@"^ ((will|shall|must|should) ((not|never|always|also|all|each) )*be|is|are) ((not|never|always|also|all|each) )*((fully|properly|fairly|kept) )?(penali[sz]ed|punished|disadvantaged|consulted|paid|reimbursed|compensated|informed|told|notified|given|offered|sent|granted|awarded|invited|treated|funded|supported|respected|excluded|refused|denied|allowed|provided|discriminated|thanked|asked) |^ (have|has|get|gets|receive|receives) ((equal|fair|the same|full) (access|chances?|opportunit[a-z]+|treatment|information)|([0-9a-z-]+ ){1,5}notice) ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Passive();

    [GeneratedRegex(@"^ (((the|englands|government|governments) )*(national|english|governments|2010|1998|renewed|refreshed) compact( agreement)? ((also|already|itself) )?(says?|states|requires?|asks|sets|commits|contains|will|must|should|shall|undertakes|provides|expects|promises|recommends|has|had|was|is)|(under|in|by|through|according to|as (said|stated|set out|promised) in) (the )?((national|english|governments|2010|1998|renewed|refreshed) )+compact( the)? (government|central government|departments?|ministers?|whitehall|national government)) ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex National();
}
