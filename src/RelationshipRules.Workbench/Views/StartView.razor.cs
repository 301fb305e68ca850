using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using RelationshipRules.Workbench.Browser;
using RelationshipRules.Workbench.State;

namespace RelationshipRules.Workbench.Views;

/// <summary>Where one begins: by purpose, with a file or with an example.</summary>
public partial class StartView
{
    private Purpose? _purpose;
    private string _title = "";
    private string _country = "GB-ENG";
    private string _funder = "";
    private string _funderKind = "";
    private string _organisation = "";
    private string _example = Examples.All[0].Name;

    /// <summary>The step that was asked for and has nothing to show, for what it shows is not kept; null for none.</summary>
    [Parameter]
    public string? NotOpen { get; set; }

    private void TakeUpAgain()
    {
        Work.TakeUpAgain();
        Page.GoTo("describe");
    }

    private void TakeUpCompactAgain()
    {
        Work.TakeUpCompactAgain();
        Page.GoTo("compact");
    }

    private void Pick(Purpose purpose)
    {
        _purpose = purpose;
        Page.Show("start-title");
    }

    private void Begin()
    {
        var description = _purpose!.Begin(_title.Trim(), _country, _funder.Trim(), _funderKind, _organisation.Trim());
        if (Work.Open(Encoding.UTF8.GetBytes(description.ToJsonString()), _purpose.Name + ".json", _purpose.ProfileFor(_funderKind)))
        {
            Page.GoTo("describe/" + _purpose.Topic);
        }
    }

    private async Task OpenFile(InputFileChangeEventArgs change)
    {
        if (await Work.OpenFileAsync(change.File) is { } place)
        {
            Page.GoTo(place);
        }
    }

    private void OpenExample()
    {
        if (Work.Open(Examples.Read(_example), _example))
        {
            Page.GoTo("describe");
        }
    }

    private void BeginCompact()
    {
        Work.OpenCompact(OpenedCompact.Empty());
        Page.GoTo("compact");
    }

    private async Task SaveEmptyCompact()
    {
        const string Name = "our-compact.xlsx";
        if (await Work.HasReadersAsync(Name))
        {
            Page.Download(Name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", OpenedCompact.Empty().ToSheet());
        }
    }
}
