namespace BfaRadet.App.Documents.Pdf.Layout;

/// <summary>What is on a page without being said: the property lists of ISO 32000-1 14.8.2.2.</summary>
internal static class Artifact
{
    public const string Layout = "<</Type/Layout>>";

    public const string Header = "<</Type/Pagination/Subtype/Header>>";

    public const string Footer = "<</Type/Pagination/Subtype/Footer>>";

    /// <summary>The head of a table that goes on from the page before.</summary>
    public const string Repeated = "<</Type/Pagination>>";
}
