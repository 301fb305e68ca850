namespace RelationshipRules.NRules.Tests.Host;

/// <summary>A fact of the host's own with a life of its own: a letter about a departure.</summary>
public sealed class Letter(string about)
{
    public string About { get; } = about;

    public int Sent { get; set; }
}
