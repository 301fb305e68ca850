using NRules;
using NRules.Fluent;
using RelationshipRules;
using RelationshipRules.NRules;

namespace GrantsPanel;

/// <summary>Looks at all grants together, and says what a panel should talk about.</summary>
public static class Panel
{
    /// <summary>Reviews the grants of a folder.</summary>
    /// <param name="folder">A description for each grant.</param>
    /// <param name="output">Receives what the panel should know, a line each.</param>
    /// <returns>How many grants the panel is called for.</returns>
    public static int Review(string folder, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(output);
        var session = CreateFactory().CreateSession();
        session.InsertAll(Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(file => new DescriptionFact(Path.GetFileNameWithoutExtension(file), PartnershipDocument.Load(file))));
        session.Fire();
        foreach (var line in session.Query<IMatter>().AsEnumerable().Select(matter => matter.ToString()).Order(StringComparer.Ordinal))
        {
            output.WriteLine(line);
        }

        return session.Query<PanelCall>().Count();
    }

    /// <summary>Makes what sessions are made from: the panel's own rules, and those of the default profile, departures only.</summary>
    public static ISessionFactory CreateFactory()
    {
        var repository = new RuleRepository();
        repository.Load(rules => rules.From(typeof(Panel).Assembly));
        repository.AddRelationshipRules(RelationshipAnalyzer.Create(new() { AsOf = new(2026, 11, 1) }), new() { Outcomes = [Outcome.Violated], DerivedFacts = false });
        return repository.Compile();
    }
}
