namespace BfaRadet.App.Ui;

/// <summary>The addresses of the help. Here, below the features, because every room may lead to it.</summary>
public static class HelpAddresses
{
    /// <summary>The list of all pages, and the search.</summary>
    public const string List = "/hjalp";

    /// <param name="page">The name of the page's text: <c>rosta</c>.</param>
    /// <param name="place">The id of a heading on it.</param>
    public static string Of(string page, string? place = null) => $"{List}/{page}{(place is null ? "" : $"#{place}")}";
}
