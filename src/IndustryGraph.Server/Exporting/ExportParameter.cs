using System.Text;

namespace IndustryGraph.Server.Exporting;

/// <summary>Something that can be said of an export, as an option and as a parameter of a URL.</summary>
/// <param name="Name">As in a URL: minStage.</param>
/// <param name="Description">For the help.</param>
/// <param name="HelpName">What stands for its value in the help.</param>
/// <param name="IsMany">Whether it may be given several times.</param>
internal sealed record ExportParameter(string Name, string Description, string HelpName, bool IsMany = false)
{
    /// <summary>As an option: min-stage.</summary>
    public string OptionName
    {
        get
        {
            var name = new StringBuilder();
            foreach (var letter in Name)
            {
                name.Append(char.IsUpper(letter) ? "-" : "").Append(char.ToLowerInvariant(letter));
            }

            return name.ToString();
        }
    }
}
