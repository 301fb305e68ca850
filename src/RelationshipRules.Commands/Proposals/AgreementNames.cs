using System.Text;

namespace RelationshipRules.Cli.Proposals;

/// <summary>What an agreement is called in a description.</summary>
internal static class AgreementNames
{
    /// <summary>Its id: the document's name in small letters.</summary>
    public static string IdOf(string document)
    {
        var id = new StringBuilder();
        foreach (var c in Path.GetFileNameWithoutExtension(document).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                id.Append(c);
            }
            else if (id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        return id.ToString().Trim('-') is { Length: > 0 } usable ? usable : "agreement";
    }
}
