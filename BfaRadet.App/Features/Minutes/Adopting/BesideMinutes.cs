namespace BfaRadet.App.Features.Minutes.Adopting;

/// <summary>What a feature above this one shows next to the minutes on their page. Registered by that feature.</summary>
/// <param name="Component">Takes the parameters <c>Council</c>, <c>Meeting</c> and <c>Caller</c>; may render nothing.</param>
public sealed record BesideMinutes(Type Component);
