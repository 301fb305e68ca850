namespace GrantsPanel;

/// <summary>A grant as the panel sees it: whose money goes to whom. Worked out from the agreement of a description.</summary>
/// <param name="Key">The key of the description.</param>
/// <param name="Place">The agreement's place in it.</param>
/// <param name="Funder">The name of the funder.</param>
/// <param name="Recipient">The name of the recipient.</param>
public sealed record Grant(string Key, string Place, string Funder, string Recipient);

/// <summary>A departure at a grant of a funder.</summary>
/// <param name="Funder">The name of the funder.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Key">The key of the grant's description.</param>
/// <param name="Place">The agreement's place in it: a description may have several grants, and equal facts are one to NRules.</param>
public sealed record Departure(string Funder, string Rule, string Key, string Place);

/// <summary>Something that the panel should know.</summary>
public interface IMatter;

/// <summary>A recipient with more than one funder, who might agree on one report.</summary>
/// <param name="Recipient">The name of the recipient.</param>
/// <param name="Funders">The names of the funders.</param>
public sealed record SharedRecipient(string Recipient, string Funders) : IMatter
{
    /// <inheritdoc/>
    public override string ToString() => $"{Recipient} is funded by {Funders}.";
}

/// <summary>The same departure at several grants of one funder: its model agreement wants another look.</summary>
/// <param name="Funder">The name of the funder.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Grants">The grants: the keys of their descriptions, and their places there.</param>
public sealed record RepeatedDeparture(string Funder, string Rule, string Grants) : IMatter
{
    /// <inheritdoc/>
    public override string ToString() => $"{Funder} departs from {Rule} at {Grants}.";
}

/// <summary>A grant that the panel is called for.</summary>
/// <param name="Grant">The key of the grant.</param>
/// <param name="Warnings">How many warnings on money meet there.</param>
public sealed record PanelCall(string Grant, int Warnings) : IMatter
{
    /// <inheritdoc/>
    public override string ToString() => $"The panel is called for {Grant}: {Warnings} warnings on money.";
}
