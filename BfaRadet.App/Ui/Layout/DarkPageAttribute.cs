namespace BfaRadet.App.Ui.Layout;

/// <summary>A page that is dark whatever theme is chosen, unless its address has <c>?tema=ljust</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DarkPageAttribute : Attribute;
