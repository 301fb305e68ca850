using System.Globalization;
using System.Text;
using NRules;
using NRules.Fluent;
using RelationshipRules;
using RelationshipRules.Benchmarks;
using RelationshipRules.NRules;
using RelationshipRules.NRules.Benchmarks;
using RelationshipRules.Profiles;

// One description, one run: what the library costs alone, and what it costs to have the same as facts of NRules. In multiples of what
// System.Text.Json takes to read the description, and with the rules of version 1, so that figures compare with older ones.
const int Rounds = 15;
const string Term = "\"termMonths\":36";
var json = Encoding.UTF8.GetString(Descriptions.Json);
if (!json.Contains(Term, StringComparison.Ordinal))
{
    throw new InvalidOperationException("The description no longer states the fact that is to be changed.");
}

var document = PartnershipDocument.Parse(json);
var changed = PartnershipDocument.Parse(json.Replace(Term, "\"termMonths\":12", StringComparison.Ordinal));
var analyzer = RelationshipAnalyzer.Create(new() { Profile = OfVersion1(), AsOf = new(2026, 11, 1) });
var few = Compile(new() { Outcomes = [Outcome.Violated, Outcome.Unexplained, Outcome.Explained], DerivedFacts = false });
var usual = Compile(new());
var everything = Compile(new() { Outcomes = Enum.GetValues<Outcome>() });
var buffer = new OutcomeBuffer();

Measurement[] measurements =
[
    new("System.Text.Json: deserialise", null, () => GC.KeepAlive(Descriptions.Deserialize(Descriptions.Frozen))),
    new("`Evaluate`: outcomes", null, () => analyzer.Evaluate(document, buffer)),
    new("`Analyze`: an assessment", null, () => analyzer.Analyze(document)),
    new("`Analyze` and all departures with their messages", null, () => Tell(analyzer.Analyze(document).Findings)),
    Update("session, departures only: one fact updated", few),
    Update("session, as by default: one fact updated", usual),
    Session("session for many, departures only: insert, fire, retract", few, many: true),
    Session("session for many, as by default: insert, fire, retract", usual, many: true),
    Session("session each, departures only: create, insert, fire", few, many: false),
    Session("session each, as by default: create, insert, fire", usual, many: false),
    Session("session each, every outcome: create, insert, fire", everything, many: false),
    new("rules made and compiled, once", null, () => Compile(new())),
];
foreach (var measurement in measurements)
{
    measurement.WarmUp();
}

for (var i = 0; i < Rounds; i++)
{
    foreach (var measurement in measurements)
    {
        measurement.Round();
    }
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{analyzer.CreateEvaluator().Rules.Count} rules, {analyzer.Analyze(document).Outcomes.Count} outcomes, a description of {json.Length} characters"));
Console.WriteLine();
Console.WriteLine("| what | facts | times deserialising | microseconds | KB |");
Console.WriteLine("|---|---:|---:|---:|---:|");
foreach (var m in measurements)
{
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {m.Name} | {m.Facts} | {m.Microseconds / measurements[0].Microseconds:0.#} | {m.Microseconds:0} | {m.Bytes / 1024.0:0} |"));
}

ISessionFactory Compile(SessionFactOptions options) => new RuleRepository().AddRelationshipRules(analyzer, options).Compile();

Measurement Session(string name, ISessionFactory factory, bool many)
{
    var shared = factory.CreateSession();
    return new(name, CountFacts(factory), () =>
    {
        var session = many ? shared : factory.CreateSession();
        var fact = new DescriptionFact("grant", document);
        session.Insert(fact);
        session.Fire();
        if (many)
        {
            session.Retract(fact);
        }
    });
}

Measurement Update(string name, ISessionFactory factory)
{
    var session = factory.CreateSession();
    session.Insert(new DescriptionFact("grant", document));
    session.Fire();
    var turn = false;
    return new(name, CountFacts(factory), () =>
    {
        turn = !turn;
        session.Update(new DescriptionFact("grant", turn ? changed : document));
        session.Fire();
    });
}

int CountFacts(ISessionFactory factory)
{
    var session = factory.CreateSession();
    session.Insert(new DescriptionFact("grant", document));
    session.Fire();
    return session.Query<RelationshipFact>().Count();
}

static Profile OfVersion1()
{
    using var reader = new StreamReader(typeof(Measurement).Assembly.GetManifestResourceStream("SHIPPED.md")!);
    var since = reader.ReadToEnd().Split('\n').Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Where(cells => cells.Length == 5).ToLookup(cells => cells[3], cells => cells[1]);
    var later = RelationshipAnalyzer.Create(new() { ProfileName = "all" }).Rules.Select(rule => rule.Id).Except(since["0.1.0"]);
    return Profile.Parse($$"""
        { "name": "version-1", "title": "Version 1", "summary": "The rules of version 1.", "extends": ["all"],
          "rules": { {{string.Join(", ", later.Select(id => $$"""  "{{id}}": { "severity": "none" } """))}} } }
        """).Profile!;
}

static void Tell(IReadOnlyList<Finding> findings)
{
    foreach (var finding in findings)
    {
        GC.KeepAlive(finding.Message);
    }
}
