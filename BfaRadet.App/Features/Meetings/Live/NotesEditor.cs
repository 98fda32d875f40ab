namespace BfaRadet.App.Features.Meetings.Live;

/// <summary>
/// The editor of an item's minutes on the live page. Registered by the feature of minutes, which this one does not depend on.
/// </summary>
/// <param name="Component">Takes the parameters <c>Meeting</c>, <c>Item</c> and <c>Label</c>.</param>
public sealed record NotesEditor(Type Component);
