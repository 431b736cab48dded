namespace Hawl.Reading.Functions;

// A feature by its place among all, and how much of it there is.
internal readonly record struct LinearFeature(int Place, float Value);
