namespace RelationshipRules.Authoring.Testing;

/// <summary>A rule does not do what a test says it does. The message has the rule, what was expected, and everything known about what came out instead.</summary>
public sealed class RuleAssertionException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was expected, and what came out.</param>
    public RuleAssertionException(string message)
        : base(message)
    {
    }
}
