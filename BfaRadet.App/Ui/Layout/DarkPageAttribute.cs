namespace BfaRadet.App.Ui.Layout;

/// <summary>A page that is dark whatever the reader has chosen for the rest, unless its address says <c>?tema=ljust</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DarkPageAttribute : Attribute;
