using System.Text;
using Microsoft.AspNetCore.Components.Forms;
using RelationshipRules.Json;
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
        using var content = new MemoryStream();
        if (change.File.Size <= JsonLimits.Default.MaxBytes)
        {
            await change.File.OpenReadStream(JsonLimits.Default.MaxBytes).CopyToAsync(content);
        }

        Open(content.ToArray(), change.File.Name, null);
    }

    private void OpenExample() => Open(Examples.Read(_example), _example, "default");

    private void Open(byte[] utf8, string name, string? profile)
    {
        if (Work.Open(utf8, name, profile) && Work.ReadProblems.Count == 0)
        {
            Page.GoTo("describe");
        }
    }
}
