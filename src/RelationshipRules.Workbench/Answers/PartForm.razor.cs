using RelationshipRules.Facts;
using RelationshipRules.Model;
using RelationshipRules.Workbench.State;

namespace RelationshipRules.Workbench.Answers;

/// <summary>The questions about one part of a description.</summary>
public partial class PartForm
{
    private List<(string Name, MemberKind Kind)> _members = [];

    /// <inheritdoc/>
    protected override object? See()
    {
        _members = Work.IsOpen ? [.. Members] : [];
        return (Pointer, ShowsAll, Side, string.Join(' ', _members.Select(static m => m.Name)));
    }

    private IEnumerable<(string Name, MemberKind Kind)> Members
    {
        get
        {
            foreach (var member in Places.TypeAt(Path)?.Members ?? [])
            {
                var at = Path.Length == 0 ? member.Name : $"{Path}.{member.Name}";
                var kind = member switch
                {
                    { Fact: not null } => MemberKind.Field,
                    { Type: ConditionType.Part } => MemberKind.Part,
                    { Type: ConditionType.ListOf { Element: ConditionType.Part } } => MemberKind.Elements,
                    _ => MemberKind.Field,
                };

                // At the top, parts are topics of their own; the id of an element is made from its name, and others refer to it.
                if (Path.Length == 0 ? kind == MemberKind.Field : member.Name is not "id")
                {
                    if (kind == MemberKind.Field ? IsAsked(member, at) : FormTopics.IsAsked(Work, at, ShowsAll))
                    {
                        yield return (member.Name, kind);
                    }
                }
            }
        }
    }

    private bool IsAsked(FactMember member, string path) =>
        (ShowsAll || member.Fact is null || Work.Wanted.Contains(path) || Work.PartAt(Pointer) is { } part && !member.GetStated(part).IsUnknown)
        && (Side is null || member.Fact is null || member.Fact.ChangeableBy switch
        {
            ChangeableBy.Government => Side == Model.Side.Government,
            ChangeableBy.CivilSociety => Side == Model.Side.CivilSociety,
            _ => true,
        });

    private enum MemberKind
    {
        Field,
        Part,
        Elements,
    }
}
