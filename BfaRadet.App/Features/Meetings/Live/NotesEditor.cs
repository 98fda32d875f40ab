namespace BfaRadet.App.Features.Meetings.Live;

/// <summary>
/// What the notes of an item are written with on the live page. Registered by the feature that keeps the minutes, which this one
/// does not know.
/// </summary>
/// <param name="Component">Takes the parameters <c>Meeting</c>, <c>Item</c> and <c>Label</c>.</param>
public sealed record NotesEditor(Type Component);
