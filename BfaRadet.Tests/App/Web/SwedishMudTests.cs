using BfaRadet.App.Web;
using MudBlazor;
using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Xunit;

namespace BfaRadet.Tests.App.Web;

public sealed partial class SwedishMudTests
{
    private static readonly SwedishMud _swedish = new();

    private static readonly Dictionary<string, string> _english =
        new ResourceManager("MudBlazor.Resources.LanguageResource", typeof(MudButton).Assembly)
            .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    [Fact]
    public void No_text_is_left_in_English()
    {
        var missing = _english.Keys.Where(key => _swedish[key].ResourceNotFound);

        Assert.NotEmpty(_english);
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_place_for_a_value_is_kept()
    {
        var changed = _english.Where(text => !Places(text.Value).SequenceEqual(Places(_swedish[text.Key].Value)));

        Assert.Empty(changed);
    }

    [Fact]
    public void A_value_is_put_in_its_place()
    {
        var text = _swedish["MudDataGridPager_InfoFormat", 1, 10, 55];

        Assert.Equal("1–10 av 55", text.Value);
    }

    [Fact]
    public void A_text_that_is_not_known_is_left_to_MudBlazor()
    {
        Assert.True(_swedish["MudNew_Text"].ResourceNotFound);
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Order();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
