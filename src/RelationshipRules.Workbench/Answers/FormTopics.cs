using RelationshipRules.Facts;
using RelationshipRules.Workbench.State;

namespace RelationshipRules.Workbench.Answers;

/// <summary>A part of the description that the form asks about on a page of its own.</summary>
/// <param name="Name">The member of the description; empty for what is about all of it.</param>
/// <param name="Title">What a reader calls it.</param>
/// <param name="Summary">What belongs there.</param>
/// <param name="IsList">Whether there may be several of it.</param>
public sealed record FormTopic(string Name, string Title, string Summary, bool IsList);

/// <summary>The topics of the form, made from the model.</summary>
internal static class FormTopics
{
    /// <summary>All of them: what is about the whole first, then where it is, then in the model's order.</summary>
    public static IReadOnlyList<FormTopic> All { get; } =
    [
        new("", "The partnership", FactTextReader.PartSummary(""), IsList: false),
        .. ModelTypes.Partnership.Members
            .Where(static member => Places.TypeAt(member.Name) is not null)
            .OrderBy(static member => member.Name is "context" ? 0 : 1)
            .Select(static member => member.Type is ConditionType.ListOf
                ? new FormTopic(member.Name, Wording.Capitalised(ListPlace.Words(member.Name).Trim()), FactTextReader.PartSummary(member.Name + "[]"), IsList: true)
                : new FormTopic(member.Name, Wording.Capitalised(ListPlace.Words(member.Name).Trim()), FactTextReader.PartSummary(member.Name), IsList: false)),
    ];

    /// <summary>Whether the form asks about a part: the rules in use read something of it, or something of it is stated, or all is asked.</summary>
    public static bool IsAsked(Work work, string path, bool showsAll) =>
        showsAll || path.Length == 0 || work.Wanted.Contains(path)
        || (!path.Contains('[', StringComparison.Ordinal) && ModelPlaces.Read(work.Partnership, "/" + path.Replace('.', '/'))?.Value.IsUnknown == false);

    /// <summary>The topic that a place belongs to.</summary>
    public static FormTopic Of(string pointer)
    {
        var name = pointer.Split('/') is [_, var first, ..] ? first : "";
        return All.FirstOrDefault(topic => string.Equals(topic.Name, name, StringComparison.Ordinal)) ?? All[0];
    }
}
