// Whether `entity` is subject, or object, of more than $claims claims, leaving out those that are hidden if someHidden.
{{subject-of-count}} > $claims OR {{object-of-count}} > $claims
